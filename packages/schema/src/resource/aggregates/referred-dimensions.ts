// Dimensions that rows have through others: the subject of their indicator, the sources of their citations with their grades,
// and the columns that the editors inferred.
import { type AnyTable, enumLabel, labelOf } from '@tiyu/model'
import sql, { raw } from 'sql-template-tag'
import type { Reference } from '../../read/reference.ts'
import { column } from '../../read/where.ts'
import type { Dimension } from './dimension.ts'

const topic: Dimension = {
  description: 'By topic: The subject of the indicator.\n按 topic 分组：指标所属主题。',
  columns: ['indicatorCode'],
  label: (key) => enumLabel('Topic', key),
  toSql(alias, _level, { Indicator }: Reference) {
    const [codes, topics] = [Indicator.rows.map((row) => row.code), Indicator.rows.map((row) => row.topic)]
    const item = raw(alias)
    return {
      key: raw(`${alias}.key`),
      from: sql`left join unnest(${codes}::text[], ${topics}::text[]) as ${item}(code, key) on ${item}.code = ${column('indicatorCode')}`,
    }
  },
}

/** A dimension of the sources of the citations of a row, which counts once under each key. */
function ofSources(key: string, texts: Pick<Dimension, 'description' | 'label'>): Dimension {
  return {
    ...texts,
    columns: ['citationIds'],
    list: true,
    toSql: (alias) => ({
      key: raw(`${alias}.key`),
      from: sql`left join lateral (select distinct ${raw(key)} as key from "Citation" c join "Source" s on s.id = c."sourceId" where c.id = any(${column('citationIds')})) as ${raw(alias)} on true`,
    }),
  }
}

const source = ofSources('s.id', {
  description:
    'By source: The sources of its citations; a row counts under each.\n按 source 分组：各出处的来源，每个来源各计一次。',
  label: (key, { Source }) => ({ en: Source.get(key).titleEn, zh: Source.get(key).title }),
})

const reliability = ofSources('s.reliability::text', {
  description:
    'By reliability: The grades of the sources of its citations; a row counts under each.\n按 reliability 分组：各出处来源的可靠性等级，每个等级各计一次。',
  label: (key) => enumLabel('Reliability', key),
})

/** The columns of a table by their names in `inferred`; each is named by what it holds. */
function inferredColumns({ fields }: AnyTable): Dimension {
  const labels = new Map(fields.map(({ name, description }) => [name, labelOf(description)]))
  return {
    description:
      'By inferred: The columns whose value the editors inferred; a row counts under each.\n按 inferred 分组：由编者推断的列，每列各计一次。',
    columns: ['inferred'],
    list: true,
    label: (key) => labels.get(key) ?? { en: key, zh: key },
    toSql: (alias) => ({
      key: raw(`${alias}.key`),
      from: sql`left join lateral unnest(${column('inferred')}) as ${raw(alias)}(key) on true`,
    }),
  }
}

/** Returns the dimensions of a table that follow from other rows, or from several columns, by name. */
export function referredDimensions(table: AnyTable): Readonly<Record<string, Dimension>> {
  const has = (column: string) => table.fields.some(({ name }) => name === column)
  return {
    ...(has('indicatorCode') && { TOPIC: topic }),
    ...(has('citationIds') && { SOURCE: source, RELIABILITY: reliability }),
    ...(has('inferred') && { INFERRED: inferredColumns(table) }),
  }
}
