// Validates a mapping against its target table.
import { type AnyTable, type Bilingual, type Column, invalidCell, type Message, quote } from '@tiyu/model'
import type { MappingPath } from './mapping-file.ts'
import type { Mapping } from './mapping-schema.ts'
import type { PlainRule } from './rule-schema.ts'

/** Reports a problem at a path of the mapping. */
export type ReportMappingProblem = (path: MappingPath, details: Message) => void

/** The message for a column that a table does not have. */
export function unknownColumn(name: string, table: AnyTable): Message {
  const names = Object.keys(table.columns)
  return {
    message: {
      en: `Table ${table.name} has no column ${quote(name)}.`,
      zh: `表 ${table.name} 没有列 ${quote(name)}。`,
    },
    hint: { en: `The columns are ${names.join(', ')}.`, zh: `各列为 ${names.join('、')}。` },
  }
}

/** Yields the values that a rule contains literally, with their paths. */
function* literalValues({ value, default: defaultValue, codes = {} }: PlainRule): Generator<[MappingPath, string]> {
  if (value !== undefined) yield [['value'], value]
  if (defaultValue !== undefined) yield [['default'], defaultValue]
  for (const [from, to] of Object.entries(codes)) yield [['codes', from], to]
}

/** Validates literal values, unless a later step changes them; none changes a default. */
function validateValues(path: MappingPath, rule: PlainRule, column: Column, report: ReportMappingProblem): void {
  const isConverted = rule.read || rule.region || rule.replace || rule.date
  for (const [subpath, value] of literalValues(rule)) {
    const isRecoded = isConverted || (rule.codes !== undefined && subpath[0] !== 'codes')
    if (value === '' || (isRecoded && subpath[0] !== 'default') || column.schema.safeParse(value).success) continue
    report([...path, ...subpath], invalidCell(column, value))
  }
}

function missingUnitColumn(field: string): Message {
  return {
    message: { en: `${field} has no unit column.`, zh: `${field} 没有对应的单位列。` },
    hint: {
      en: 'Only area, length and capacity of facilities have a unit.',
      zh: '只有设施的 area、length 与 capacity 带单位。',
    },
  }
}

function noListColumn(field: string): Message {
  return {
    message: { en: `${field} is not a list.`, zh: `${field} 不是列表。` },
    hint: {
      en: 'To make a record of each item, write split: { column, by } at the top level.',
      zh: '若要每项成为一条记录，请在顶层写 split: { column, by }。',
    },
  }
}

function findColumn({ columns }: AnyTable, name: string): Column | undefined {
  return Object.hasOwn(columns, name) ? columns[name] : undefined
}

/** Validates the section `fields`. */
export function validateFields({ fields }: Mapping, table: AnyTable, report: ReportMappingProblem): void {
  for (const [field, rule] of Object.entries(fields)) {
    const column = findColumn(table, field)
    if (!column) {
      report(['fields', field], unknownColumn(field, table))
      continue
    }
    validateValues(['fields', field], rule, column, report)
    if (rule.split && column.field.type !== 'list') report(['fields', field, 'split'], noListColumn(field))
    if (!rule.unit) continue
    const unit = table.columns[`${field}UnitCode`]
    if (unit) validateValues(['fields', field, 'unit'], rule.unit, unit, report)
    else report(['fields', field, 'unit'], missingUnitColumn(field))
  }
}

/** Hints for required columns that need more explanation. */
const COLUMN_HINTS: Readonly<Record<string, Bilingual>> = {
  id: {
    en: 'Write id: { slug: [COLUMN] } with the columns that identify a row, or id: { hash: [COLUMN, …] } if the file has no key.',
    zh: '请写 id: { slug: [列名] }，列出能标识各行的列；文件没有标识时写 id: { hash: [列名, …] }。',
  },
  regionCode: {
    en: 'State the region by a column with region codes (column), by names (column with codes, or with region: name), or by one code for all records (value). Add regions that the base package lacks to rows.regions.',
    zh: '请说明设施所在地区：含地区代码的列（column）、含地区名称的列（column 加 codes，或加 region: name），或统一代码（value）；基础包中没有的地区请在 rows.regions 中补充。',
  },
}

function filledColumns({ fields, coordinates, id, citation }: Mapping, table: AnyTable): Set<string> {
  const filled = new Set(Object.keys(fields))
  if (id) filled.add(table.key)
  if (coordinates) for (const name of ['longitude', 'latitude']) filled.add(name)
  if (citation) filled.add('citationIds')
  for (const [field, rule] of Object.entries(fields)) if (rule.unit) filled.add(`${field}UnitCode`)
  return filled
}

/** Reports required columns that no rule fills in. */
export function validateRequiredColumns(mapping: Mapping, table: AnyTable, report: ReportMappingProblem): void {
  const filled = filledColumns(mapping, table)
  for (const [name, column] of Object.entries(table.columns)) {
    if (column.emptyValue !== undefined || filled.has(name)) continue
    const message = { en: `No rule for the required column ${name}.`, zh: `必填列 ${name} 没有规则。` }
    const hint = COLUMN_HINTS[name] ?? {
      en: `Add fields.${name} with column, text or value.`,
      zh: `请补上 fields.${name}，写明 column、text 或 value。`,
    }
    report(name === table.key ? ['id'] : ['fields', name], { message, hint })
  }
}

/** Validates the sections that only some tables support. */
export function validateSections(
  { coordinates, citation, fields }: Mapping,
  table: AnyTable,
  report: ReportMappingProblem,
): void {
  const reportMissingColumn = (section: string, column: string) => {
    const message = {
      en: `Table ${table.name} has no column ${column} for ${section}.`,
      zh: `表 ${table.name} 没有 ${section} 所需的列 ${column}。`,
    }
    report([section], { message, hint: { en: 'Remove the section.', zh: '请删去这一节。' } })
  }
  if (coordinates && !table.columns.longitude) reportMissingColumn('coordinates', 'longitude')
  if (citation && !table.columns.citationIds) reportMissingColumn('citation', 'citationIds')
  for (const name of ['longitude', 'latitude']) {
    if (!coordinates || !fields[name]) continue
    const message = { en: `Two rules for ${name}.`, zh: `${name} 有两条规则。` }
    const hint = {
      en: 'Keep either coordinates or the rules for both fields.',
      zh: '请只保留 coordinates，或只保留两个字段的规则。',
    }
    report(['fields', name], { message, hint })
  }
}
