// Matches targets and plans to actual values. A match is a preferred value with the same indicator, region, programme,
// event and facility and a period of the same length: the earliest one in or after the due year, otherwise the latest one
// since the year in which the target was published.
import { publicBy } from '@tiyu/model'
import type { Facts } from './facts.ts'
import type { Figure } from './figure.ts'

function subjectKey({ indicatorCode, regionCode, programmeId, eventId, facilityId }: Figure): string {
  return JSON.stringify([indicatorCode, regionCode, programmeId, eventId, facilityId])
}

const periodLength = ({ yearFrom, yearTo }: Figure) => (yearTo ?? 0) - (yearFrom ?? 0)

/** Returns the earliest year of publication among the sources of a target; undefined if none has a date. */
function firstPublishedYear(facts: Facts, { sourceIds }: Figure): number | undefined {
  const years = sourceIds
    .map((id) => publicBy(facts.source(id)))
    .filter((date) => date !== null)
    .map((date) => Number(date.slice(0, 4)))
  return years.length > 0 ? Math.min(...years) : undefined
}

function findActual(facts: Facts, target: Figure, actuals: readonly Figure[]): Figure | undefined {
  const dueYear = target.yearTo
  if (dueYear === null) return actuals.find(({ yearTo }) => yearTo === null)
  const samePeriod = actuals
    .filter((a) => a.yearTo !== null && periodLength(a) === periodLength(target))
    .sort((a, b) => (a.yearTo as number) - (b.yearTo as number))
  const publishedYear = firstPublishedYear(facts, target) ?? Number.NEGATIVE_INFINITY
  return (
    samePeriod.find(({ yearTo }) => (yearTo as number) >= dueYear) ??
    samePeriod.findLast(({ yearTo }) => (yearTo as number) >= publishedYear)
  )
}

/** Returns the actual value of each target and plan, by ID of the target or plan. */
export function matchActuals(facts: Facts): Map<string, Figure> {
  const targets = facts.figures.filter(({ kind }) => kind !== 'ACTUAL')
  const indicators = new Set(targets.map(({ indicatorCode }) => indicatorCode))
  const actuals = facts.figures.filter(
    ({ kind, preferred, indicatorCode }) => kind === 'ACTUAL' && preferred && indicators.has(indicatorCode),
  )
  const actualsBySubject = Map.groupBy(actuals, subjectKey)
  return new Map(
    targets.flatMap((target) => {
      const actual = findActual(facts, target, actualsBySubject.get(subjectKey(target)) ?? [])
      return actual ? [[target.id, actual] as const] : []
    }),
  )
}
