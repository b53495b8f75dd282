// Conditions on the citations of a row, which its column `citationIds` lists: true if any of them meets it.

import sql, { type Sql } from 'sql-template-tag'
import { listOperators } from '../../read/operators.ts'
import { comparison, isNotEmpty } from '../../read/predicate.ts'
import { column, conjunction, type Predicate } from '../../read/where.ts'
import { type Condition, type Operands, operatorCondition } from './condition.ts'
import { existsOperator } from './exists.ts'
import { keysOf } from './referred-row.ts'
import { filterText } from './text.ts'
import { filterEnum, KeyFilter, validKeys } from './value.ts'

const CITED = isNotEmpty('citationIds')

/** True of the rows with a citation that meets a condition on `t`. */
const anyCitation = (condition: Sql): Predicate => ({
  // The citation takes the alias t inside; the outer row keeps its own. `offset 0` makes PostgreSQL look up the citations
  // of each row by key; without it all citations are scanned for every row.
  toSql: () =>
    sql`exists (select 1 from unnest(${column('citationIds')}) as cited(id) cross join lateral (select c.* from "Citation" c where c.id = cited.id offset 0) t where ${condition})`,
})

const asWritten = filterText(
  'Citation',
  ['asWritten'],
  'The phrase of any citation, as written in its source.\n任一出处的原文短语。',
)

/** The phrase of a citation; `exists` tests whether there is a citation. */
const asWrittenCondition: Condition<Operands> = {
  ...asWritten,
  toPredicates(value, context, path) {
    const conditions = asWritten.toPredicates(value, context, path)
    return conditions.map((one) => anyCitation(conjunction([one])))
  },
}

/** True of the rows with a citation from one of these sources. */
export const fromSources = (ids: readonly string[]) => anyCitation(sql`t."sourceId" = any(${ids}::text[])`)

const citationCondition = operatorCondition({
  type: KeyFilter,
  description: 'Any of its citations.\n任一出处。',
  operators: {
    eq: (key: string, context, path) =>
      comparison('citationIds', listOperators.in, validKeys([key], 'Citation', context, path)),
    in: (keys: readonly string[], context, path) =>
      comparison('citationIds', listOperators.in, validKeys(keys, 'Citation', context, path)),
    exists: existsOperator(CITED),
  },
})

const sourceCondition = operatorCondition({
  type: KeyFilter,
  description: 'The source of any citation.\n任一出处所在的来源。',
  operators: {
    eq: (key: string, context, path) => fromSources(validKeys([key], 'Source', context, path)),
    in: (keys: readonly string[], context, path) => fromSources(validKeys(keys, 'Source', context, path)),
    exists: existsOperator(CITED),
  },
})

const reliability = filterEnum(
  'reliability',
  'Reliability',
  'The grade of reliability of the source of any citation. For rows that rest on grade C only, exclude the others with not.\n任一出处所在来源的可靠性等级。只查仅凭 C 级来源的行时，请用 not 排除其他等级。',
)

const reliabilityCondition: Condition<Operands> = {
  ...reliability,
  toPredicates(value, context, path) {
    return [fromSources(keysOf(context.reference.Source, reliability.toPredicates(value, context, path)))]
  },
}

/** The conditions of every table whose rows have citations. */
export const citedConditions = {
  asWritten: asWrittenCondition,
  citation: citationCondition,
  source: sourceCondition,
  reliability: reliabilityCondition,
}
