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

/** Fields that lead from a list to its rows. */
const ON_THE_WAY: readonly string[] = ['nodes', 'edges', 'node']

/** The columns a list needs, by the type they are selected on; `every` where a field does not say which it is made of. */
interface Needed {
  readonly columns: Map<string, Set<string>>
  every: boolean
}

/** Says which columns of its row a field is made of, beside the fields that are columns themselves. */
export const madeOf = (...columns: readonly string[]) => ({ extensions: { columns } })

function columnsOf(extensions: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  const { columns, pothosExposedField } = extensions
  if (columns) return columns as readonly string[]
  return typeof pothosExposedField === 'string' ? [pothosExposedField] : undefined
}

class Reader {
  readonly lists = new Map<string, Needed>()
  private readonly info: GraphQLResolveInfo

  constructor(info: GraphQLResolveInfo) {
    this.info = info
    const root = info.schema.getRootType(info.operation.operation)
    if (root) this.read(info.operation.selectionSet, root, undefined)
  }

  private read(selections: SelectionSetNode, type: GraphQLNamedType, list: Needed | undefined): void {
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
    list: Needed | undefined,
  ) {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
    if (!field) return
    const result = getNamedType(field.type)
    const onTheWay = /(Connection|Edge)$/.test(type.name)
    // The global identifier is made of the key, which every list reads.
    if (list && !onTheWay && name !== 'id') this.need(list, type, columnsOf(field.extensions))
    if (!selected) return
    const inner = result.name.endsWith('Connection') ? this.list(type, name) : undefined
    this.read(selected, result, onTheWay && ON_THE_WAY.includes(name) ? list : inner)
  }

  private need(list: Needed, type: GraphQLNamedType, columns: readonly string[] | undefined): void {
    if (!columns) list.every = true
    const needed = list.columns.get(type.name) ?? new Set()
    for (const column of columns ?? []) needed.add(column)
    list.columns.set(type.name, needed)
  }

  private list(type: GraphQLNamedType, name: string): Needed {
    const key = `${type.name}.${name}`
    const known = this.lists.get(key) ?? { columns: new Map(), every: false }
    this.lists.set(key, known)
    return known
  }
}

const read = new WeakMap<OperationDefinitionNode, Reader>()

/**
 * The columns that all lists of this name in the operation need; undefined where it needs every column.
 * @param type the type of the rows, in a list of several types
 */
export function neededColumns(info: GraphQLResolveInfo, type?: string): Iterable<string> | undefined {
  const reader = read.get(info.operation) ?? new Reader(info)
  read.set(info.operation, reader)
  const needed = reader.lists.get(`${info.parentType.name}.${info.fieldName}`)
  if (!needed || needed.every) return undefined
  // What is selected of an interface is selected of every type.
  const asked = [...needed.columns].filter(([on]) => !type || on === type || !isObjectType(info.schema.getType(on)))
  return asked.flatMap(([, columns]) => [...columns])
}
