// Projection: the columns a list must read, from the fields the operation selects on its rows.
import { collectSubfields } from '@tiyu/graphql-executor'
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isAbstractType,
} from 'graphql'

/** The columns that a list must read, and whether it must read the position of the page. */
export interface Projection {
  /** Column names, each once; undefined for all columns. */
  readonly columns: readonly string[] | undefined
  /** True if `pageInfo` or `cursor` is selected. */
  readonly needsCursors: boolean
}

/** Declares the columns that a field reads; an exposed column needs no declaration. */
export const dependsOnColumns = (...columns: readonly string[]) => ({ extensions: { columns } })

/** Returns the columns that a field reads; undefined if it does not declare them. */
function declaredColumns({ extensions }: GraphQLField<unknown, unknown>): readonly string[] | undefined {
  const { columns, pothosExposedField } = extensions
  if (columns) return columns as readonly string[]
  return typeof pothosExposedField === 'string' ? [pothosExposedField] : undefined
}

/** The fields selected on a connection. */
interface ConnectionSelection {
  /** The type of the rows, and the nodes of `nodes` and `edges.node`. */
  rowType: GraphQLNamedType | undefined
  readonly rowNodes: FieldNode[]
  needsCursors: boolean
}

/** Collects the fields of a connection, then of its edges. */
function collectConnection(
  info: GraphQLResolveInfo,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  selection: ConnectionSelection,
): ConnectionSelection {
  for (const fieldNodes of collectSubfields(collectContext(info), type, nodes).values()) {
    const name = fieldNodes[0].name.value
    const field = type.getFields()[name]
    if (name === 'pageInfo' || name === 'cursor') selection.needsCursors = true
    if (!field) continue
    if (name === 'edges') collectConnection(info, getNamedType(field.type) as GraphQLObjectType, fieldNodes, selection)
    if (name === 'nodes' || name === 'node') {
      selection.rowType = getNamedType(field.type)
      selection.rowNodes.push(...fieldNodes)
    }
  }
  return selection
}

const collectContext = ({ schema, fragments, variableValues }: GraphQLResolveInfo) => ({
  schema,
  fragments,
  variables: variableValues,
})

/** Returns the columns of the selected fields of a row; undefined if a field does not declare its columns. */
function selectedColumns(
  info: GraphQLResolveInfo,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  key: string,
): readonly string[] | undefined {
  const columns = new Set<string>()
  const fields = type.getFields()
  for (const [{ name }] of collectSubfields(collectContext(info), type, nodes).values()) {
    const field = fields[name.value]
    // `__typename` reads nothing, and `id` is derived from the key.
    const names = !field ? [] : field.name === 'id' ? [key] : declaredColumns(field)
    if (!names) return undefined
    for (const column of names) columns.add(column)
  }
  // A statement must select something for each row.
  return columns.size > 0 ? [...columns] : [key]
}

function computeProjection(info: GraphQLResolveInfo, key: string, typename: string | undefined): Projection {
  const selection: ConnectionSelection = { rowType: undefined, rowNodes: [], needsCursors: false }
  const { rowType, rowNodes, needsCursors } = collectConnection(
    info,
    getNamedType(info.returnType) as GraphQLObjectType,
    info.fieldNodes,
    selection,
  )
  if (!rowType) return { columns: [key], needsCursors }
  const type = (isAbstractType(rowType) && typename ? info.schema.getType(typename) : rowType) as GraphQLObjectType
  return { columns: selectedColumns(info, type, rowNodes, key), needsCursors }
}

/** Memoised per field of a compiled query, then per row type; `fieldNodes` is the same array in each of its executions. */
const projections = new WeakMap<readonly FieldNode[], Map<string | undefined, Projection>>()

/**
 * Returns the projection of the connection that is being resolved.
 * @param key the column that identifies a row
 * @param typename the object type of the rows, if the connection has rows of an abstract type
 */
export function readProjection(info: GraphQLResolveInfo, key: string, typename?: string): Projection {
  let byType = projections.get(info.fieldNodes)
  if (!byType) {
    byType = new Map()
    projections.set(info.fieldNodes, byType)
  }
  let projection = byType.get(typename)
  if (!projection) {
    projection = computeProjection(info, key, typename)
    byType.set(typename, projection)
  }
  return projection
}

/** True if rows read with `one` have everything that `other` needs. */
export function coversProjection(one: Projection, other: Projection): boolean {
  const { columns } = one
  const hasColumns = !columns || (other.columns?.every((column) => columns.includes(column)) ?? false)
  return hasColumns && (one.needsCursors || !other.needsCursors)
}

/** Returns the projection that covers both. */
export function mergeProjections(one: Projection, other: Projection): Projection {
  const columns = one.columns && other.columns && [...new Set([...one.columns, ...other.columns])]
  return { columns, needsCursors: one.needsCursors || other.needsCursors }
}
