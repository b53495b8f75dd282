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
const WRAPPER_FIELDS: readonly string[] = ['nodes', 'edges', 'node']
const CURSOR_FIELDS: readonly string[] = ['pageInfo', 'cursor']

/** What is selected of a list. */
interface ConnectionSelection {
  /** The columns needed, by the type they are selected on. */
  readonly columns: Map<string, Set<string>>
  /** Whether a field does not say which columns it is made of. */
  allColumns: boolean
  /** Whether it is told where its pages stand: by cursors, or by whether more rows follow. */
  needsCursors: boolean
  /** Whether its rows are told by their global identifiers, which are made of their keys. */
  needsId: boolean
  /** What was made of this, by the type of the rows. */
  readonly projections: Map<string | undefined, Projection>
}

/** Says which columns of its row a field is made of, beside the fields that are columns themselves. */
export const dependsOnColumns = (...columns: readonly string[]) => ({ extensions: { columns } })

function declaredColumns(extensions: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  const { columns, pothosExposedField } = extensions
  if (columns) return columns as readonly string[]
  return typeof pothosExposedField === 'string' ? [pothosExposedField] : undefined
}

type AnyField = GraphQLField<unknown, unknown>

const isConnectionWrapper = ({ name }: GraphQLNamedType) => /(Connection|Edge)$/.test(name)

class ProjectionReader {
  private readonly connections = new Map<string, Map<string, ConnectionSelection>>()
  private readonly info: GraphQLResolveInfo

  constructor(info: GraphQLResolveInfo) {
    this.info = info
    const root = info.schema.getRootType(info.operation.operation)
    if (root) this.visitSelectionSet(info.operation.selectionSet, root, undefined)
  }

  private visitSelectionSet(
    selectionSet: SelectionSetNode,
    type: GraphQLNamedType,
    connection: ConnectionSelection | undefined,
  ): void {
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FIELD) {
        this.visitField(selection.name.value, selection.selectionSet, type, connection)
      } else {
        const fragment: FragmentDefinitionNode | typeof selection | undefined =
          selection.kind === Kind.FRAGMENT_SPREAD ? this.info.fragments[selection.name.value] : selection
        const typeCondition = fragment?.typeCondition && this.info.schema.getType(fragment.typeCondition.name.value)
        if (fragment) this.visitSelectionSet(fragment.selectionSet, typeCondition ?? type, connection)
      }
    }
  }

  private visitField(
    name: string,
    selectionSet: SelectionSetNode | undefined,
    type: GraphQLNamedType,
    connection: ConnectionSelection | undefined,
  ) {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
    if (!field) return
    const result = getNamedType(field.type)
    const isWrapper = isConnectionWrapper(type)
    if (connection && isWrapper && CURSOR_FIELDS.includes(name)) connection.needsCursors = true
    if (connection && !isWrapper) this.addColumns(connection, type, field)
    if (!selectionSet) return
    const innerConnection = result.name.endsWith('Connection') ? this.connectionSelection(type, name) : undefined
    this.visitSelectionSet(
      selectionSet,
      result,
      isWrapper && WRAPPER_FIELDS.includes(name) ? connection : innerConnection,
    )
  }

  private addColumns(connection: ConnectionSelection, type: GraphQLNamedType, { name, extensions }: AnyField): void {
    if (name === 'id') {
      connection.needsId = true
      return
    }
    const columns = declaredColumns(extensions)
    if (!columns) connection.allColumns = true
    const typeColumns = connection.columns.get(type.name) ?? new Set()
    for (const column of columns ?? []) typeColumns.add(column)
    connection.columns.set(type.name, typeColumns)
  }

  private connectionSelection(type: GraphQLNamedType, name: string): ConnectionSelection {
    const byField = this.connections.get(type.name) ?? new Map<string, ConnectionSelection>()
    this.connections.set(type.name, byField)
    const selection = byField.get(name) ?? {
      columns: new Map(),
      allColumns: false,
      needsCursors: false,
      needsId: false,
      projections: new Map(),
    }
    byField.set(name, selection)
    return selection
  }

  /** What is needed of the list that is resolved. */
  project({ parentType, fieldName, schema }: GraphQLResolveInfo, key: string, type: string | undefined): Projection {
    const connection = this.connections.get(parentType.name)?.get(fieldName)
    if (!connection) return FULL_PROJECTION
    const cached = connection.projections.get(type)
    if (cached) return cached
    const { allColumns, needsCursors, needsId } = connection
    // What is selected of an interface is selected of every type.
    const selectedColumns = [...connection.columns].filter(
      ([on]) => !type || on === type || !isObjectType(schema.getType(on)),
    )
    const columns = new Set([...(needsId ? [key] : []), ...selectedColumns.flatMap(([, names]) => [...names])])
    // Rows must have some column to be told.
    if (columns.size === 0) columns.add(key)
    const projection = { columns: allColumns ? undefined : [...columns], needsCursors }
    connection.projections.set(type, projection)
    return projection
  }
}

const readers = new WeakMap<OperationDefinitionNode, ProjectionReader>()

/** What all lists of this name in an operation must read. */
interface Projection {
  /** The columns, each once; undefined where every column is needed. */
  readonly columns: readonly string[] | undefined
  /** Whether the places of rows are asked for: their cursors, or whether more follow. */
  readonly needsCursors: boolean
}

const FULL_PROJECTION: Projection = { columns: undefined, needsCursors: true }

/**
 * What an operation needs of the list that is resolved.
 * @param key the column that identifies a row
 * @param type the type of the rows, in a list of several types
 */
export function readProjection(info: GraphQLResolveInfo, key: string, type?: string): Projection {
  const cached = readers.get(info.operation)
  const reader = cached ?? new ProjectionReader(info)
  if (!cached) readers.set(info.operation, reader)
  return reader.project(info, key, type)
}
