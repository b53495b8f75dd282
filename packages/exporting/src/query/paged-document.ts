// Turns an operation into one that reads a list page by page.
import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  parseType,
  type SelectionNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql'

/** Names that the operation gets; a client has no reason to use them. */
export const PAGE_NAMES = {
  first: 'exportFirst',
  after: 'exportAfter',
  pageInfo: 'exportPageInfo',
  count: 'exportCount',
  isFirstPage: 'exportIsFirstPage',
} as const

const PAGING_ARGUMENTS: readonly string[] = ['first', 'after', 'last', 'before']

function parseSelections(text: string): readonly SelectionNode[] {
  const [operation] = parse(`{ ${text} }`).definitions
  return (operation as OperationDefinitionNode).selectionSet.selections
}

function argument(name: string, variable: string): ArgumentNode {
  return {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: name },
    value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
  }
}

function variableDefinition(name: string, type: string): VariableDefinitionNode {
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
    type: parseType(type),
  }
}

/** Changes to make to the fields of a document. */
export interface DocumentChanges {
  /** Nodes of the field of the connection; its pages are then read by variables. */
  readonly connection: readonly FieldNode[]
  /** True if the connection has a total that is needed; it is counted with the first page. */
  readonly counted: boolean
  /** Nodes of the field whose items are the rows, and selections to add below it. */
  readonly rows: readonly FieldNode[]
  readonly added: string
}

/** Adds selections to a field, which has some already. */
function addSelections(node: FieldNode, text: string): FieldNode {
  if (!node.selectionSet || !text) return node
  const selections = [...node.selectionSet.selections, ...parseSelections(text)]
  return { ...node, selectionSet: { ...node.selectionSet, selections } }
}

function pagedField(node: FieldNode, counted: boolean): FieldNode {
  const others = (node.arguments ?? []).filter(({ name }) => !PAGING_ARGUMENTS.includes(name.value))
  const page = `${PAGE_NAMES.pageInfo}: pageInfo { hasNextPage endCursor }`
  const count = `${PAGE_NAMES.count}: totalCount @include(if: $${PAGE_NAMES.isFirstPage})`
  return {
    ...addSelections(node, counted ? `${page} ${count}` : page),
    arguments: [...others, argument('first', PAGE_NAMES.first), argument('after', PAGE_NAMES.after)],
  }
}

/** Removes the definitions of variables that nothing uses any more: only the arguments of pages did. */
function withoutUnusedVariables(document: DocumentNode): DocumentNode {
  const used = new Set<string>()
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  })
  return visit(document, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  })
}

/** Returns the document with the changes. */
export function changeDocument(document: DocumentNode, changes: DocumentChanges): DocumentNode {
  return withoutUnusedVariables(changeFields(document, changes))
}

function changeFields(document: DocumentNode, { connection, counted, rows, added }: DocumentChanges): DocumentNode {
  return visit(document, {
    OperationDefinition(node) {
      if (connection.length === 0) return undefined
      const definitions = [
        variableDefinition(PAGE_NAMES.first, 'Int'),
        variableDefinition(PAGE_NAMES.after, 'String'),
        ...(counted ? [variableDefinition(PAGE_NAMES.isFirstPage, 'Boolean!')] : []),
      ]
      return { ...node, variableDefinitions: [...(node.variableDefinitions ?? []), ...definitions] }
    },
    Field(node) {
      if (connection.includes(node)) return pagedField(node, counted)
      return node === rows[0] ? addSelections(node, added) : undefined
    },
  })
}
