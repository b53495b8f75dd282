// A query as a table: its one list becomes the rows, read page by page to the end.
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
} from 'graphql'
import type { TableFormat } from '../formats/format.ts'
import type { TableColumn, TableRow } from '../table/table.ts'
import { columnsOf, type ResultColumn } from './columns.ts'
import { NotATableError } from './not-a-table-error.ts'
import { changeDocument, PAGE_NAMES } from './paged-document.ts'
import { provenanceSelection } from './provenance.ts'
import { type Execute, type PagedQuery, readPages } from './read-pages.ts'
import { rowsOf } from './result-rows.ts'
import { findRows, type Level, type RowPath } from './row-list.ts'
import { isConnection, SelectionReader, type Variables } from './selection.ts'

/** An operation to read as a table. */
export interface TableRequest {
  readonly schema: GraphQLSchema
  /** One query with its fragments. */
  readonly document: DocumentNode
  /** Values of its variables, as sent. */
  readonly variables: Variables
  readonly format: TableFormat
  /** Adds columns with the sources of each row. */
  readonly provenance: boolean
  /** Rows of a page. */
  readonly pageSize: number
}

/** A query that can be read as a table. */
export interface TableQuery {
  readonly columns: readonly TableColumn[]
  /** Name of the type of the rows in the schema. */
  readonly rowType: string
  /**
   * Yields the rows page by page.
   * @throws ResultError for a result with errors, NotATableError if the format cannot hold the rows
   */
  read(execute: Execute): AsyncGenerator<readonly TableRow[]>
}

const operationOf = ({ definitions }: DocumentNode) =>
  definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode

/** The selected fields of a document and the way to its rows. */
function planOf(schema: GraphQLSchema, document: DocumentNode, variables: Variables) {
  const type = schema.getQueryType()
  if (!type) throw new GraphQLError('The schema has no query type.')
  const reader = new SelectionReader(schema, document, variables)
  const path = findRows(reader, type, reader.fields(type, [operationOf(document).selectionSet]))
  return { reader, path }
}

/** The connection on the way to the rows, which is read page by page. */
interface Connection {
  readonly nodes: readonly FieldNode[]
  /** Response keys that lead to it. */
  readonly keys: readonly string[]
  /** Where its first page begins. */
  readonly after: unknown
  readonly hasTotal: boolean
}

function refuseBackwardPaging(args: Readonly<Record<string, unknown>>): void {
  const name = ['last', 'before'].find((argument) => args[argument] != null)
  if (!name) return
  throw new NotATableError({
    en: `A table is read from the start of the list to its end; leave out ${name}, and reverse orderBy if need be.`,
    zh: `表格从列表开头读到末尾；请去掉 ${name}，必要时改用相反的 orderBy。`,
  })
}

function argumentsOf({ type, next }: Level, variables: Variables): Readonly<Record<string, unknown>> {
  const definition = next && isObjectType(type) ? type.getFields()[next.name] : undefined
  return definition && next ? getArgumentValues(definition, next.nodes[0], variables) : {}
}

function findConnection(path: RowPath, variables: Variables): Connection | undefined {
  const at = path.findIndex(({ next }) => next && isConnection(getNamedType(next.type)))
  const level = path[at]
  if (!level?.next) return undefined
  const args = argumentsOf(level, variables)
  refuseBackwardPaging(args)
  const type = getNamedType(level.next.type)
  return {
    nodes: level.next.nodes,
    keys: path.slice(0, at + 1).flatMap(({ next }) => next?.key ?? []),
    after: args.after ?? null,
    hasTotal: isObjectType(type) && 'totalCount' in type.getFields(),
  }
}

/** Returns the selections that the format and the options add to the rows. */
function addedSelections({ format, provenance }: TableRequest, type: GraphQLCompositeType): string {
  const fields = isObjectType(type) ? type.getFields() : {}
  const required = format.requirement?.selections.filter((text) => (text.split(' ', 1)[0] as string) in fields) ?? []
  return [...required, ...(provenance ? [provenanceSelection(type)] : [])].join(' ')
}

function assertSuitable({ requirement }: TableFormat, columns: readonly TableColumn[]): void {
  if (requirement && !requirement.isMet(columns)) throw new NotATableError(requirement.hint)
}

/** The type of the rows and the nodes of the field that they are the items of. */
function rowField(path: RowPath): { type: GraphQLCompositeType; nodes: readonly FieldNode[] } {
  const { type } = path.at(-1) ?? path[0]
  return { type, nodes: path.at(-2)?.next?.nodes ?? [] }
}

/**
 * Prepares a query for reading as a table.
 * @throws NotATableError
 */
export function prepareTableQuery(request: TableRequest): TableQuery {
  const { schema, document, variables, format } = request
  const { coerced = {} } = getVariableValues(schema, operationOf(document).variableDefinitions ?? [], variables)
  const { path } = planOf(schema, document, coerced)
  const connection = findConnection(path, coerced)
  const { type, nodes } = rowField(path)
  const counted = format.maxRows !== undefined && connection?.hasTotal === true
  const changed = changeDocument(document, {
    connection: connection?.nodes ?? [],
    counted,
    rows: nodes,
    added: addedSelections(request, type),
  })
  const plan = planOf(schema, changed, { ...coerced, [PAGE_NAMES.isFirstPage]: true })
  const columns: readonly ResultColumn[] = columnsOf(plan.reader, plan.path)
  assertSuitable(format, columns)
  const query: PagedQuery = { text: print(changed), variables, connection, counted, maxRows: format.maxRows }
  return {
    columns,
    rowType: type.name,
    async *read(execute) {
      for await (const data of readPages(query, request.pageSize, execute)) yield rowsOf(data, plan.path, columns)
    },
  }
}
