// The columns of the rows of an operation: one for each leaf, named by its path.
import { type Bilingual, labelOf } from '@tiyu/model'
import { type GraphQLCompositeType, type GraphQLLeafType, getNamedType, isCompositeType, isLeafType } from 'graphql'
import type { ColumnType, TableColumn } from '../table/table.ts'
import { bilingual } from './description.ts'
import { NotATableError } from './not-a-table-error.ts'
import { isList, type Level, type RowPath } from './row-list.ts'
import { isConnection, isRowField, type SelectedField, type SelectionReader } from './selection.ts'

/** A column of the result of an operation. */
export interface ResultColumn extends TableColumn {
  /** Number of the level in the path to the rows that the value is read from. */
  readonly level: number
  /** Response keys that lead to the value from the object of its level. */
  readonly path: readonly string[]
}

const COLUMN_TYPES: Readonly<Record<string, ColumnType>> = {
  Int: 'integer',
  Float: 'number',
  Decimal: 'decimal',
  Boolean: 'boolean',
}

const columnType = ({ name }: GraphQLLeafType): ColumnType => COLUMN_TYPES[name] ?? 'text'

/** The fields above a leaf. */
interface Parent {
  readonly path: readonly string[]
  readonly fields: readonly string[]
  readonly isList: boolean
  readonly descriptions: readonly Bilingual[]
}

const NO_PARENT: Parent = { path: [], fields: [], isList: false, descriptions: [] }

/** Adds a field to those above; the rows of a connection add nothing to what the connection is called. */
function below(parent: Parent, field: SelectedField): Parent {
  return {
    path: [...parent.path, field.key],
    fields: [...parent.fields, field.name],
    isList: parent.isList || isList(field.type),
    descriptions: isRowField(field) ? parent.descriptions : [...parent.descriptions, bilingual(field.description)],
  }
}

/**
 * A cell has one page of a list: it must be said how long that is, as it would seem to be the whole list otherwise.
 * @throws NotATableError
 */
function assertLimited(subfields: readonly SelectedField[], { key, nodes }: SelectedField): void {
  const isLimited = nodes[0].arguments?.some(({ name }) => ['first', 'last'].includes(name.value))
  if (isLimited || !subfields.some(isRowField)) return
  throw new NotATableError({
    en: `${key} is a list with pages, of which a cell would have the first only. Say how many rows a cell has at most, as ${key}(first: 100), or export the list as a table of its own.`,
    zh: `${key} 是分页列表，单元格中只会有第一页。请写明单元格中最多几行，如 ${key}(first: 100)，或将该列表另行导出为一张表。`,
  })
}

type Leaf = Omit<ResultColumn, 'name' | 'level'>

function leavesOf(reader: SelectionReader, fields: readonly SelectedField[], parent: Parent): Leaf[] {
  return fields.flatMap((field) => {
    const type = getNamedType(field.type)
    const { path, fields: names, isList: inList, descriptions } = below(parent, field)
    if (isLeafType(type)) {
      return [{ path, fields: names, isList: inList, type: columnType(type), description: joined(descriptions) }]
    }
    if (isConnection(type)) assertLimited(reader.subfields(type as GraphQLCompositeType, field), field)
    return isCompositeType(type) ? leavesOf(reader, reader.subfields(type, field), below(parent, field)) : []
  })
}

/** Joins the descriptions of the fields that lead to a leaf: the labels of those above, then its own. */
function joined(descriptions: readonly Bilingual[]): Bilingual {
  const [own = { en: '', zh: '' }, ...above] = descriptions.toReversed()
  const labels = above.toReversed().map(labelOf)
  const prefix = (language: 'en' | 'zh') => labels.map((text) => `${text[language]} · `).join('')
  return { en: `${prefix('en')}${own.en}`, zh: `${prefix('zh')}${own.zh}` }
}

/** Leaves of a connection are about its page, not about its rows. */
function levelFields({ type, fields, next }: Level): readonly SelectedField[] {
  return isConnection(type) ? [] : fields.filter((field) => field !== next)
}

function assertUnique(columns: readonly ResultColumn[]): void {
  const names = columns.map(({ name }) => name)
  const repeated = names.find((name, at) => names.indexOf(name) !== at)
  if (repeated === undefined) return
  throw new NotATableError({
    en: `Two columns are called ${repeated}; give one of the fields an alias, such as other: ${repeated.split('.').at(-1)}.`,
    zh: `有两列同名：${repeated}；请为其中一个字段加别名，如 other: ${repeated.split('.').at(-1)}。`,
  })
}

/**
 * Returns the columns of the rows: first those of the objects around them, which repeat on every row, then their own.
 * @throws NotATableError
 */
export function columnsOf(reader: SelectionReader, path: RowPath): readonly ResultColumn[] {
  const columns = path.flatMap((level, at) => {
    const steps = path.slice(0, at).flatMap(({ next }) => (next && !isRowField(next) ? next.key : []))
    const isRow = at === path.length - 1
    return leavesOf(reader, levelFields(level), NO_PARENT).map((leaf): ResultColumn => {
      const name = [...(isRow ? [] : steps), ...leaf.path].join('.')
      return { ...leaf, name, level: at }
    })
  })
  assertUnique(columns)
  if (columns.length > 0) return columns
  throw new NotATableError({
    en: 'The query selects no fields of rows; select fields below nodes.',
    zh: '查询没有选择行的字段；请在 nodes 下选择字段。',
  })
}
