// Chooses the figures of the front page.
import type { Client, Observation, Result } from '@tiyu/sdk'
import { figureFields } from './selections.ts'

const fields = {
  ...figureFields,
  preferred: true,
  attainment: { percent: true },
  rankClaims: { $: { first: 1 }, nodes: { slug: true, rank: true, scope: true, scopeEn: true } },
  answers: { $: { first: 1 }, nodes: { ...figureFields, attainment: { percent: true } } },
  findings: { $: { first: 1, filter: { rule: { eq: 'RANK' } } }, nodes: { slug: true, verdict: true } },
} as const

/** A figure with what it answers and what is claimed of it. */
export type HeadlineFigure = Result<Observation, typeof fields>

/** Most figures that are read to choose from. */
const CANDIDATES = 100

const MAX_FIGURES = 9

/** What a figure has besides its number: a target it answers, and a rank that its source claims. */
function weightOf({ answers, rankClaims }: HeadlineFigure): number {
  return answers.nodes.length * 2 + rankClaims.nodes.length
}

/** Returns the first figure of each indicator. */
function onePerIndicator(figures: readonly HeadlineFigure[]): HeadlineFigure[] {
  return Array.from(Map.groupBy(figures, ({ indicator }) => indicator.code).values(), ([first]) => first).filter(
    (figure) => figure !== undefined,
  )
}

/** Returns figures in turn from each topic, so that no topic fills the page. */
function inTurn(figures: readonly HeadlineFigure[]): HeadlineFigure[] {
  const byTopic = [...Map.groupBy(figures, ({ indicator }) => indicator.topic).values()]
  const longest = Math.max(0, ...byTopic.map(({ length }) => length))
  return Array.from({ length: longest }, (_, at) => byTopic.flatMap((ofTopic) => ofTopic[at] ?? [])).flat()
}

/**
 * Chooses the figures of the front page from the newest actual values of a region: first those that answer a target or
 * whose source claims a rank, then the newest of each topic in turn; at most nine, one per indicator.
 */
export async function findHeadlineFigures(api: Client, region: string): Promise<HeadlineFigure[]> {
  const { nodes } = await api.observations.list({
    first: CANDIDATES,
    filter: { region: { eq: region }, kind: { eq: 'ACTUAL' }, preferred: true },
    orderBy: ['YEAR_DESC'],
    select: fields,
  })
  const weighted = onePerIndicator(nodes).sort((a, b) => weightOf(b) - weightOf(a))
  const telling = weighted.filter((figure) => weightOf(figure) > 0)
  return [...telling, ...inTurn(weighted.filter((figure) => weightOf(figure) === 0))].slice(0, MAX_FIGURES)
}
