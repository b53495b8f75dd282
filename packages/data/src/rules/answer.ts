// Which actual value answers a target or plan. It is of the same indicator, region, programme, event and facility, covers a
// period of the same length, and is preferred among the sources of its cell. Of those in or after the year the promise is
// due, the earliest answers; before it is due, the latest one of a year not before the promise was published.
import type { Facts } from './facts.ts'
import type { Figure } from './figure.ts'

function subjectOf({ indicatorCode, regionCode, programmeId, eventId, facilityId }: Figure): string {
  return JSON.stringify([indicatorCode, regionCode, programmeId, eventId, facilityId])
}

const lengthOf = ({ yearFrom, yearTo }: Figure) => (yearTo ?? 0) - (yearFrom ?? 0)

/** The first year a source of the promise was published in; undefined where none says. */
function promisedIn(facts: Facts, { sourceIds }: Figure): number | undefined {
  const years = sourceIds
    .map((id) => facts.source(id).publishedOn)
    .filter((date) => date !== null)
    .map((date) => Number(date.slice(0, 4)))
  return years.length > 0 ? Math.min(...years) : undefined
}

function answerTo(facts: Facts, promise: Figure, actuals: readonly Figure[]): Figure | undefined {
  const due = promise.yearTo
  if (due === null) return actuals.find(({ yearTo }) => yearTo === null)
  const dated = actuals
    .filter((one) => one.yearTo !== null && lengthOf(one) === lengthOf(promise))
    .sort((one, other) => (one.yearTo as number) - (other.yearTo as number))
  const promised = promisedIn(facts, promise) ?? Number.NEGATIVE_INFINITY
  return (
    dated.find(({ yearTo }) => (yearTo as number) >= due) ??
    dated.findLast(({ yearTo }) => (yearTo as number) >= promised)
  )
}

/** The actual value that answers each target and plan, by the identifier of the promise. */
export function answers(facts: Facts): Map<string, Figure> {
  const promises = facts.figures.filter(({ kind }) => kind !== 'ACTUAL')
  const indicators = new Set(promises.map(({ indicatorCode }) => indicatorCode))
  const actual = facts.figures.filter(
    ({ kind, preferred, indicatorCode }) => kind === 'ACTUAL' && preferred && indicators.has(indicatorCode),
  )
  const bySubject = Map.groupBy(actual, subjectOf)
  return new Map(
    promises.flatMap((promise) => {
      const answer = answerTo(facts, promise, bySubject.get(subjectOf(promise)) ?? [])
      return answer ? [[promise.id, answer] as const] : []
    }),
  )
}
