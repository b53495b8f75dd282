// What a mapping must say for its table, beyond its shape.
import { type AnyTable, type Bilingual, type Column, quote } from '@tiyu/model'
import type { MappingPath } from './mapping-file.ts'
import type { Mapping } from './mapping-schema.ts'
import type { PlainRule } from './rule-schema.ts'

/** Tells what is wrong at a path of the mapping. */
export type ReportMappingProblem = (path: MappingPath, message: Bilingual, hint: Bilingual) => void

function columnsHint(table: AnyTable): Bilingual {
  const names = Object.keys(table.columns)
  return { en: `The columns are ${names.join(', ')}.`, zh: `各列为 ${names.join('、')}。` }
}

function unknownColumnMessage(field: string, table: AnyTable): Bilingual {
  return {
    en: `Table ${table.name} has no column ${quote(field)}.`,
    zh: `表 ${table.name} 没有列 ${quote(field)}。`,
  }
}

/** Values a rule can write without looking at the file; patterns may still change. */
function* literalValues({ value, default: defaultValue, codes = {} }: PlainRule): Generator<[MappingPath, string]> {
  if (value !== undefined) yield [['value'], value]
  if (defaultValue !== undefined) yield [['default'], defaultValue]
  for (const [from, to] of Object.entries(codes)) yield [['codes', from], to]
}

/** Values are judged where no later step changes them. */
function validateValues(path: MappingPath, rule: PlainRule, column: Column, report: ReportMappingProblem): void {
  if (rule.read || rule.region || rule.replace || rule.date) return
  for (const [subpath, value] of literalValues(rule)) {
    const isRecoded = rule.codes !== undefined && subpath[0] !== 'codes'
    if (value === '' || isRecoded || column.schema.safeParse(value).success) continue
    const message = { en: `${quote(value)} does not fit this column.`, zh: `${quote(value)} 不符合本列要求。` }
    report([...path, ...subpath], message, column.hint)
  }
}

const UNIT_HINT: Bilingual = {
  en: 'Only area, length and capacity of facilities have a unit.',
  zh: '只有设施的 area、length 与 capacity 带单位。',
}

/** Judges the section `fields`. */
export function validateFields({ fields }: Mapping, table: AnyTable, report: ReportMappingProblem): void {
  for (const [field, rule] of Object.entries(fields)) {
    const column = table.columns[field]
    if (!column) {
      report(['fields', field], unknownColumnMessage(field, table), columnsHint(table))
      continue
    }
    validateValues(['fields', field], rule, column, report)
    if (!rule.unit) continue
    const unit = table.columns[`${field}UnitCode`]
    if (unit) validateValues(['fields', field, 'unit'], rule.unit, unit, report)
    else {
      const message = { en: `${field} has no column for a unit.`, zh: `${field} 没有对应的单位列。` }
      report(['fields', field, 'unit'], message, UNIT_HINT)
    }
  }
}

/** How the columns that must be filled can be filled, where more can be said than the name of the column. */
const COLUMN_HINTS: Readonly<Record<string, Bilingual>> = {
  id: {
    en: 'Write id: { slug: [COLUMN] } with the columns that tell rows apart, or id: { hash: [COLUMN, …] } where the file has no key.',
    zh: '请写 id: { slug: [列名] }，列出能区分各行的列；文件没有标识时写 id: { hash: [列名, …] }。',
  },
  regionCode: {
    en: 'Say where the facilities are: by a column with codes of ours (column), by names (column with codes, or with region: name), or by one code for all (value); regions that are not in the base package are added at rows.regions.',
    zh: '请说明设施所在地区：含我方代码的列（column）、地区名称的列（column 加 codes，或加 region: name），或统一代码（value）；基础包中没有的地区在 rows.regions 中补充。',
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

/** Judges whether every column that must not be empty is filled by something. */
export function validateRequiredColumns(mapping: Mapping, table: AnyTable, report: ReportMappingProblem): void {
  const filled = filledColumns(mapping, table)
  for (const [name, column] of Object.entries(table.columns)) {
    if (column.emptyValue !== undefined || filled.has(name)) continue
    const message = { en: `Nothing fills ${name}, which must not be empty.`, zh: `${name} 不能为空，却没有规则。` }
    const hint = {
      en: `Add fields.${name}: a column, a text or a value.`,
      zh: `请补上 fields.${name}：列、文字或固定值。`,
    }
    report(name === table.key ? ['id'] : ['fields', name], message, COLUMN_HINTS[name] ?? hint)
  }
}

/** Judges the sections that only some tables have. */
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
    report([section], message, { en: 'Leave the section out.', zh: '请删去这一节。' })
  }
  if (coordinates && !table.columns.longitude) reportMissingColumn('coordinates', 'longitude')
  if (citation && !table.columns.citationIds) reportMissingColumn('citation', 'citationIds')
  for (const name of ['longitude', 'latitude']) {
    if (!coordinates || !fields[name]) continue
    const message = { en: `${name} is filled twice.`, zh: `${name} 有两处来源。` }
    report(['fields', name], message, {
      en: 'Keep coordinates, or the rules of both fields.',
      zh: '请只保留 coordinates 或两个字段的规则。',
    })
  }
}
