// Which columns of a list an operation needs: those that the fields it selects of the rows are made of. Worked out once
// for each operation.
import {
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

/** Fields that lead from a list to its rows, and those that tell where they stand. */
const ON_THE_WAY: readonly string[] = ['nodes', 'edges', 'node']
const PLACES: readonly string[] = ['pageInfo', 'cursor']

/** What is selected of a list. */
interface Selected {
  /** The columns needed, by the type they are selected on. */
  readonly columns: Map<string, Set<string>>
  /** Whether a field does not say which columns it is made of. */
  every: boolean
  /** Whether it is told where its pages stand: by cursors, or by whether more rows follow. */
  placed: boolean
  /** Whether its rows are told by their global identifiers, which are made of their keys. */
  identified: boolean
  /** What was made of this, by the type of the rows. */
  readonly needed: Map<string | undefined, NeededOfList>
}

/** Says which columns of its row a field is made of, beside the fields that are columns themselves. */
export const madeOf = (...columns: readonly string[]) => ({ extensions: { columns } })

function columnsOf(extensions: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  const { columns, pothosExposedField } = extensions
  if (columns) return columns as readonly string[]
  return typeof pothosExposedField === 'string' ? [pothosExposedField] : undefined
}

type AnyField = GraphQLField<unknown, unknown>

const isOnTheWay = ({ name }: GraphQLNamedType) => /(Connection|Edge)$/.test(name)

class Reader {
  private readonly lists = new Map<string, Map<string, Selected>>()
  private readonly info: GraphQLResolveInfo

  constructor(info: GraphQLResolveInfo) {
    this.info = info
    const root = info.schema.getRootType(info.operation.operation)
    if (root) this.read(info.operation.selectionSet, root, undefined)
  }

  private read(selections: SelectionSetNode, type: GraphQLNamedType, list: Selected | undefined): void {
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) {
        this.field(selection.name.value, selection.selectionSet, type, list)
      } else {
        const fragment: FragmentDefinitionNode | typeof selection | undefined =
          selection.kind === Kind.FRAGMENT_SPREAD ? this.info.fragments[selection.name.value] : selection
        const on = fragment?.typeCondition && this.info.schema.getType(fragment.typeCondition.name.value)
        if (fragment) this.read(fragment.selectionSet, on ?? type, list)
      }
    }
  }

  private field(
    name: string,
    selected: SelectionSetNode | undefined,
    type: GraphQLNamedType,
    list: Selected | undefined,
  ) {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
    if (!field) return
    const result = getNamedType(field.type)
    const onTheWay = isOnTheWay(type)
    if (list && onTheWay && PLACES.includes(name)) list.placed = true
    if (list && !onTheWay) this.need(list, type, field)
    if (!selected) return
    const inner = result.name.endsWith('Connection') ? this.list(type, name) : undefined
    this.read(selected, result, onTheWay && ON_THE_WAY.includes(name) ? list : inner)
  }

  private need(list: Selected, type: GraphQLNamedType, { name, extensions }: AnyField): void {
    if (name === 'id') {
      list.identified = true
      return
    }
    const columns = columnsOf(extensions)
    if (!columns) list.every = true
    const needed = list.columns.get(type.name) ?? new Set()
    for (const column of columns ?? []) needed.add(column)
    list.columns.set(type.name, needed)
  }

  private list(type: GraphQLNamedType, name: string): Selected {
    const ofType = this.lists.get(type.name) ?? new Map<string, Selected>()
    this.lists.set(type.name, ofType)
    const known = ofType.get(name) ?? {
      columns: new Map(),
      every: false,
      placed: false,
      identified: false,
      needed: new Map(),
    }
    ofType.set(name, known)
    return known
  }

  /** What is needed of the list that is resolved. */
  needed({ parentType, fieldName, schema }: GraphQLResolveInfo, key: string, type: string | undefined): NeededOfList {
    const list = this.lists.get(parentType.name)?.get(fieldName)
    if (!list) return EVERYTHING
    const known = list.needed.get(type)
    if (known) return known
    const { every, placed, identified } = list
    // What is selected of an interface is selected of every type.
    const asked = [...list.columns].filter(([on]) => !type || on === type || !isObjectType(schema.getType(on)))
    const columns = new Set([...(identified ? [key] : []), ...asked.flatMap(([, names]) => [...names])])
    // Rows must have some column to be told.
    if (columns.size === 0) columns.add(key)
    const needed = { columns: every ? undefined : [...columns], placed }
    list.needed.set(type, needed)
    return needed
  }
}

const readers = new WeakMap<OperationDefinitionNode, Reader>()

/** What all lists of this name in an operation must read. */
interface NeededOfList {
  /** The columns, each once; undefined where every column is needed. */
  readonly columns: readonly string[] | undefined
  /** Whether the places of rows are asked for: their cursors, or whether more follow. */
  readonly placed: boolean
}

const EVERYTHING: NeededOfList = { columns: undefined, placed: true }

/**
 * What an operation needs of the list that is resolved.
 * @param key the column that identifies a row
 * @param type the type of the rows, in a list of several types
 */
export function neededOfList(info: GraphQLResolveInfo, key: string, type?: string): NeededOfList {
  const known = readers.get(info.operation)
  const reader = known ?? new Reader(info)
  if (!known) readers.set(info.operation, reader)
  return reader.needed(info, key, type)
}
