// Finds the list of an operation whose items become the rows of a table.
import {
  type GraphQLCompositeType,
  type GraphQLOutputType,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { NotATableError } from './not-a-table-error.ts'
import { isConnection, isRowField, type SelectedField, type SelectionReader } from './selection.ts'

/** An object on the way from the result to the rows. */
export interface Level {
  readonly type: GraphQLCompositeType
  readonly fields: readonly SelectedField[]
  /** The field that leads to the next level; undefined for the rows. */
  readonly next: SelectedField | undefined
}

/** The levels from the result to the rows; a list between two of them has an item for each row. */
export type RowPath = readonly [Level, ...Level[]]

export const isList = (type: GraphQLOutputType) => isListType(isNonNullType(type) ? type.ofType : type)

/** The type of the keys of a group: they name its row, and would repeat its numbers as rows of their own. */
const KEY_TYPE = 'AggregateKey'

/** True for a type whose objects are no records of their own, such as the points of a series. */
function isValueType(type: GraphQLOutputType): boolean {
  return isObjectType(type) && type.name !== KEY_TYPE && !type.getInterfaces().some(({ name }) => name === 'Node')
}

/** What the fields belong to in which lists are looked for: lists of records are rows at the root only, elsewhere cells. */
type Scope = 'root' | 'object' | 'connection' | 'row'

function startsRows({ name, type }: SelectedField, scope: Scope): boolean {
  if (!isList(type)) return false
  return scope === 'root' || (scope === 'connection' && isRowField({ name })) || isValueType(getNamedType(type))
}

/** Finds all paths from an object to lists that can be rows. */
class RowPathFinder {
  private readonly reader: SelectionReader

  constructor(reader: SelectionReader) {
    this.reader = reader
  }

  find(type: GraphQLCompositeType, fields: readonly SelectedField[], scope: Scope): Level[][] {
    return fields.flatMap((field) =>
      this.findBelow(field, scope).map((path) => [{ type, fields, next: field }, ...path]),
    )
  }

  private findBelow(field: SelectedField, scope: Scope): Level[][] {
    const type = getNamedType(field.type)
    if (!isCompositeType(type) || field.name === 'pageInfo') return []
    const fields = this.reader.subfields(type, field)
    if (startsRows(field, scope)) return [this.extend(type, fields)]
    if (isList(field.type)) return []
    if (isConnection(type)) return scope === 'row' ? [] : this.find(type, fields, 'connection')
    return this.find(type, fields, scope === 'row' ? 'row' : 'object')
  }

  /** Returns the path to the rows below an item: the item itself, or the values of the one list it has. */
  private extend(type: GraphQLCompositeType, fields: readonly SelectedField[]): Level[] {
    const below = this.find(type, fields, 'row')
    assertOne(below)
    return below[0] ?? [{ type, fields, next: undefined }]
  }
}

/** Returns the response path of a path of levels, such as `region.facilities.nodes`. */
function responsePath(levels: readonly Level[]): string {
  return levels.flatMap(({ next }) => next?.key ?? []).join('.')
}

function assertOne(paths: readonly Level[][]): void {
  if (paths.length < 2) return
  const names = paths.map(responsePath)
  throw new NotATableError({
    en: `The query has several lists: ${names.join(', ')}. A table has the rows of one; leave the others out and fetch them as tables of their own.`,
    zh: `查询中有多个列表：${names.join('、')}。一张表只能取其中一个列表的行；请去掉其余列表，另行导出。`,
  })
}

/** Returns the path to the object that a query without lists reads: the one at its root, or the result itself. */
function findObject(reader: SelectionReader, type: GraphQLCompositeType, root: readonly SelectedField[]): RowPath {
  const [field, other] = root
  const named = field && getNamedType(field.type)
  if (!field || other || !isCompositeType(named) || isConnection(named))
    return [{ type, fields: root, next: undefined }]
  return [
    { type, fields: root, next: field },
    { type: named, fields: reader.subfields(named, field), next: undefined },
  ]
}

/**
 * Returns the path to the rows of an operation: the items of its only list or, without a list, its one object.
 * @throws NotATableError
 */
export function findRows(reader: SelectionReader, type: GraphQLCompositeType, root: readonly SelectedField[]): RowPath {
  const paths = new RowPathFinder(reader).find(type, root, 'root')
  assertOne(paths)
  return (paths[0] as RowPath | undefined) ?? findObject(reader, type, root)
}
