// Rows with a part of a text, in a table of many rows: where few entries of the search index have all pairs of Chinese
// characters of the part, only their rows are compared. What a filter finds is the same.
import { foldText, type ModelName, tableNames, tableOf } from '@tiyu/model'
import { entriesWithPairs, pairsOf, type TextPlace, textsWithPart } from '@tiyu/search'
import sql from 'sql-template-tag'
import type { Context } from '../../context.ts'
import { column, type Predicate } from '../where.ts'

/** Rows of a table that are compared without looking any up, at most. */
const MAX_COMPARED = 10_000

/**
 * Entries with the rarest pair that are looked up to count rows, at most, as a share of the rows: reading one takes as long as
 * comparing some 30. Where the rarest of several pairs is more frequent, fewer entries have all of them.
 */
const MAX_COUNTED_SHARE = 1 / 64
const MAX_COUNTED_SHARE_OF_PAIRS = 1 / 32

/** Such entries that are looked up for a list, at most: it meets more often enough of them in its own order. */
const MAX_LISTED = 2048

type FrequencyContext = Pick<Context, 'database' | 'frequencies' | 'release'>

const rowsOf = (model: ModelName, { release }: FrequencyContext) => release.rows[tableNames[model] ?? ''] ?? 0

/** The operands that are parts of texts, in a filter of any depth. */
function partsIn(filter: unknown): string[] {
  if (typeof filter !== 'object' || filter === null) return []
  return Object.entries(filter).flatMap(([name, value]) => {
    const isPart = typeof value === 'string' && (name === 'contains' || name === 'startsWith')
    return isPart ? [foldText(value)] : partsIn(value)
  })
}

/**
 * Reads how frequent the pairs of characters in the parts of texts of a filter are, so that `narrowToEntries` knows it.
 * @returns undefined if there is nothing to read
 */
export function readPairFrequencies(
  model: ModelName,
  filter: object,
  context: FrequencyContext,
): Promise<unknown> | undefined {
  if (!tableOf(model).searchTag || rowsOf(model, context) <= MAX_COMPARED) return undefined
  const pairs = partsIn(filter).flatMap(pairsOf)
  if (pairs.length === 0 || context.frequencies.known(pairs)) return undefined
  return context.frequencies.read(context.database, pairs)
}

/**
 * Returns the number of rows with a part of a text, if the counts of the search say it: of two Chinese characters.
 * @param place where the entries of the rows have the text
 */
export function countRowsWithPart(
  part: string,
  model: ModelName,
  place: TextPlace,
  context: FrequencyContext,
): number | undefined {
  const folded = foldText(part)
  const frequencies = rowsOf(model, context) > MAX_COMPARED ? context.frequencies.known(pairsOf(folded)) : undefined
  return frequencies && textsWithPart(folded, place, frequencies)
}

/**
 * Narrows a predicate that only rows with a part of a text meet, where few entries may have it.
 * @param place where the entries of the rows have the text
 */
export function narrowToEntries(
  predicate: Predicate,
  part: string,
  model: ModelName,
  place: TextPlace,
  context: FrequencyContext,
): Predicate {
  const rows = rowsOf(model, context)
  const pairs = rows > MAX_COMPARED ? pairsOf(foldText(part)) : []
  const frequencies = pairs.length > 0 ? context.frequencies.known(pairs) : undefined
  const entries = frequencies && entriesWithPairs(pairs, place, frequencies)
  const share = pairs.length > 1 ? MAX_COUNTED_SHARE_OF_PAIRS : MAX_COUNTED_SHARE
  if (!entries || entries.atMost > rows * share) return predicate
  const keys = sql`array(select e.id from "SearchEntry" as e where e.tokens @@ ${entries.lookup}::tsquery)`
  return {
    ...predicate,
    toSql: () => sql`(${column(tableOf(model).key)} = any(${keys}) and ${predicate.toSql()})`,
    ...(entries.atMost > MAX_LISTED && { ofList: predicate }),
  }
}
