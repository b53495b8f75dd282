// Counts how many attributes of matched drafts are right: kind, year, region, indicator, day.
import type { Match } from './score.ts'

/** Attributes of figures and events that are scored apart. */
export const ATTRIBUTES = [
  'kind of figures that look ahead',
  'kind of other figures',
  'year',
  'region',
  'indicators guessed',
  'indicators found',
  'day of events',
  'last day of events',
  'status of events',
  'level of events',
  'place of events',
] as const
export type Attribute = (typeof ATTRIBUTES)[number]

/** An evaluated attribute of a match. */
export interface AttributeResult {
  readonly attribute: Attribute
  readonly isRight: boolean
  readonly match: Match
}

function yearOf({ draft }: Match): string {
  const { yearFrom = '', yearTo = '' } = draft.cells
  return yearFrom === yearTo ? yearFrom : `${yearFrom}-${yearTo}`
}

function evaluateIndicator({ fact, draft }: Match): [Attribute, boolean][] {
  const { indicator } = fact
  if (indicator === undefined) return []
  const { indicatorCode = '' } = draft.cells
  const isRight = indicatorCode === indicator
  const isGuess = indicatorCode !== '' && !indicatorCode.startsWith('proposed-')
  return [
    ...(isGuess ? ([['indicators guessed', isRight]] as [Attribute, boolean][]) : []),
    ...(indicator !== '' ? ([['indicators found', isRight]] as [Attribute, boolean][]) : []),
  ]
}

function evaluateFigure(match: Match): [Attribute, boolean][] {
  const { fact, draft } = match
  const { kind, regionCode } = draft.cells
  const isAhead = kind !== 'ACTUAL'
  const aheadAttribute = fact.looksAhead ? 'kind of figures that look ahead' : 'kind of other figures'
  const results: [Attribute, boolean | undefined][] = [
    [aheadAttribute, fact.looksAhead === undefined ? undefined : isAhead === fact.looksAhead],
    ['year', fact.year === undefined ? undefined : yearOf(match) === fact.year],
    ['region', fact.region === undefined ? undefined : (regionCode || '-') === fact.region],
    ...evaluateIndicator(match),
  ]
  return results.filter((one): one is [Attribute, boolean] => one[1] !== undefined)
}

function evaluateEvent({ fact, draft }: Match): [Attribute, boolean][] {
  const { startsOn, endsOn, status, level, regionCode } = draft.cells
  const noted: [Attribute, string | undefined, string | undefined][] = [
    ['day of events', fact.startsOn, startsOn],
    ['last day of events', fact.endsOn, endsOn],
    ['status of events', fact.status, status],
    ['level of events', fact.level, level],
    ['place of events', fact.region, regionCode],
  ]
  return noted.flatMap(([attribute, right, got]) =>
    right === undefined ? [] : [[attribute, got === right] as [Attribute, boolean]],
  )
}

/** Judges the attributes of a match that its fact notes. */
export function evaluateAttributes(match: Match): AttributeResult[] {
  const { fact } = match
  const evaluated = fact.kind === 'observation' ? evaluateFigure(match) : evaluateEvent(match)
  return evaluated.map(([attribute, isRight]) => ({ attribute, isRight, match }))
}
