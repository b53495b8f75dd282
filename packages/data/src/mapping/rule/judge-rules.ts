// What a mapping must say for its table, beyond its shape.
import type { Bilingual } from '../../bilingual.ts'
import { quote } from '../../problem.ts'
import type { Column } from '../../tables/column.ts'
import type { AnyTable } from '../../tables/table.ts'
import type { MappingPath } from './mapping-file.ts'
import type { Mapping } from './mapping-schema.ts'
import type { PlainRule } from './rule-schema.ts'

/** Tells what is wrong at a path of the mapping. */
export type TellMapping = (path: MappingPath, wrong: Bilingual, right: Bilingual) => void

function columnList(table: AnyTable): Bilingual {
  const names = Object.keys(table.columns)
  return { en: `The columns are ${names.join(', ')}.`, zh: `各列为 ${names.join('、')}。` }
}

function unknownColumn(field: string, table: AnyTable): Bilingual {
  return {
    en: `Table ${table.name} has no column ${quote(field)}.`,
    zh: `表 ${table.name} 没有列 ${quote(field)}。`,
  }
}

/** Values a rule can write without looking at the file; patterns may still change. */
function* writtenValues({ value, default: byDefault, codes = {} }: PlainRule): Generator<[MappingPath, string]> {
  if (value !== undefined) yield [['value'], value]
  if (byDefault !== undefined) yield [['default'], byDefault]
  for (const [from, to] of Object.entries(codes)) yield [['codes', from], to]
}

/** Values are judged where no later step changes them. */
function judgeValues(path: MappingPath, rule: PlainRule, column: Column, tell: TellMapping): void {
  if (rule.read || rule.region || rule.replace || rule.date) return
  for (const [at, value] of writtenValues(rule)) {
    const changes = rule.codes !== undefined && at[0] !== 'codes'
    if (value === '' || changes || column.schema.safeParse(value).success) continue
    const wrong = { en: `${quote(value)} does not fit this column.`, zh: `${quote(value)} 不符合本列要求。` }
    tell([...path, ...at], wrong, column.expected)
  }
}

const UNIT_RIGHT: Bilingual = {
  en: 'Only area, length and capacity of facilities have a unit.',
  zh: '只有设施的 area、length 与 capacity 带单位。',
}

/** Judges the section `fields`. */
export function judgeFields({ fields }: Mapping, table: AnyTable, tell: TellMapping): void {
  for (const [field, rule] of Object.entries(fields)) {
    const column = table.columns[field]
    if (!column) {
      tell(['fields', field], unknownColumn(field, table), columnList(table))
      continue
    }
    judgeValues(['fields', field], rule, column, tell)
    if (!rule.unit) continue
    const unit = table.columns[`${field}UnitCode`]
    if (unit) judgeValues(['fields', field, 'unit'], rule.unit, unit, tell)
    else {
      const wrong = { en: `${field} has no column for a unit.`, zh: `${field} 没有对应的单位列。` }
      tell(['fields', field, 'unit'], wrong, UNIT_RIGHT)
    }
  }
}

/** How the columns that must be filled can be filled, where more can be said than the name of the column. */
const WAYS: Readonly<Record<string, Bilingual>> = {
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
export function judgeNeeds(mapping: Mapping, table: AnyTable, tell: TellMapping): void {
  const filled = filledColumns(mapping, table)
  for (const [name, column] of Object.entries(table.columns)) {
    if (column.empty !== undefined || filled.has(name)) continue
    const wrong = { en: `Nothing fills ${name}, which must not be empty.`, zh: `${name} 不能为空，却没有规则。` }
    const way = {
      en: `Add fields.${name}: a column, a text or a value.`,
      zh: `请补上 fields.${name}：列、文字或固定值。`,
    }
    tell(name === table.key ? ['id'] : ['fields', name], wrong, WAYS[name] ?? way)
  }
}

/** Judges the sections that only some tables have. */
export function judgeSections({ coordinates, citation, fields }: Mapping, table: AnyTable, tell: TellMapping): void {
  const lacking = (section: string, column: string) => {
    const wrong = {
      en: `Table ${table.name} has no column ${column} for ${section}.`,
      zh: `表 ${table.name} 没有 ${section} 所需的列 ${column}。`,
    }
    tell([section], wrong, { en: 'Leave the section out.', zh: '请删去这一节。' })
  }
  if (coordinates && !table.columns.longitude) lacking('coordinates', 'longitude')
  if (citation && !table.columns.citationIds) lacking('citation', 'citationIds')
  for (const name of ['longitude', 'latitude']) {
    if (!coordinates || !fields[name]) continue
    const wrong = { en: `${name} is filled twice.`, zh: `${name} 有两处来源。` }
    tell(['fields', name], wrong, {
      en: 'Keep coordinates, or the rules of both fields.',
      zh: '请只保留 coordinates 或两个字段的规则。',
    })
  }
}
