// Which columns of a list an operation needs: those that the fields it selects of the rows are made of. Worked out once
// for each operation.
import {
  type FragmentDefinitionNode,
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
}

/** Says which columns of its row a field is made of, beside the fields that are columns themselves. */
export const madeOf = (...columns: readonly string[]) => ({ extensions: { columns } })

function columnsOf(extensions: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  const { columns, pothosExposedField } = extensions
  if (columns) return columns as readonly string[]
  return typeof pothosExposedField === 'string' ? [pothosExposedField] : undefined
}

class Reader {
  readonly lists = new Map<string, Selected>()
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
    const onTheWay = /(Connection|Edge)$/.test(type.name)
    // The global identifier is made of the key, which every list reads.
    if (list && !onTheWay && name !== 'id') this.need(list, type, columnsOf(field.extensions))
    if (list && onTheWay && PLACES.includes(name)) list.placed = true
    if (!selected) return
    const inner = result.name.endsWith('Connection') ? this.list(type, name) : undefined
    this.read(selected, result, onTheWay && ON_THE_WAY.includes(name) ? list : inner)
  }

  private need(list: Selected, type: GraphQLNamedType, columns: readonly string[] | undefined): void {
    if (!columns) list.every = true
    const needed = list.columns.get(type.name) ?? new Set()
    for (const column of columns ?? []) needed.add(column)
    list.columns.set(type.name, needed)
  }

  private list(type: GraphQLNamedType, name: string): Selected {
    const key = `${type.name}.${name}`
    const known = this.lists.get(key) ?? { columns: new Map(), every: false, placed: false }
    this.lists.set(key, known)
    return known
  }
}

const read = new WeakMap<OperationDefinitionNode, Reader>()

/** What all lists of this name in an operation must read. */
interface NeededOfList {
  /** The columns; undefined where every column is needed. */
  readonly columns: readonly string[] | undefined
  /** Whether the places of rows are asked for: their cursors, or whether more follow. */
  readonly placed: boolean
}

/**
 * What an operation needs of the list that is resolved.
 * @param type the type of the rows, in a list of several types
 */
export function neededOfList(info: GraphQLResolveInfo, type?: string): NeededOfList {
  const reader = read.get(info.operation) ?? new Reader(info)
  read.set(info.operation, reader)
  const list = reader.lists.get(`${info.parentType.name}.${info.fieldName}`)
  if (!list) return { columns: undefined, placed: true }
  const { every, placed } = list
  // What is selected of an interface is selected of every type.
  const asked = [...list.columns].filter(([on]) => !type || on === type || !isObjectType(info.schema.getType(on)))
  return { columns: every ? undefined : asked.flatMap(([, columns]) => [...columns]), placed }
}
