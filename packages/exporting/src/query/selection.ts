// The fields that a selection asks for, by response key, with fragments and @skip and @include applied.
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLCompositeType,
  GraphQLIncludeDirective,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  GraphQLString,
  getDirectiveValues,
  type InlineFragmentNode,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql'

const TYPE_NAME = 'Type of the object.\n对象的类型。'

/** Variables of an operation, coerced. */
export type Variables = Readonly<Record<string, unknown>>

/** A selected field. */
export interface SelectedField {
  /** Its alias, or its name. */
  readonly key: string
  readonly name: string
  readonly type: GraphQLOutputType
  readonly description: string
  readonly nodes: readonly [FieldNode, ...FieldNode[]]
}

/** Resolves the selections of one operation. */
export class SelectionReader {
  private readonly schema: GraphQLSchema
  private readonly variables: Variables
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>

  constructor(schema: GraphQLSchema, document: DocumentNode, variables: Variables) {
    this.schema = schema
    this.variables = variables
    const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
  }

  /** Returns the fields below nodes of one type, those of all possible types of an abstract one. */
  fields(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): readonly SelectedField[] {
    const fields = new Map<string, SelectedField>()
    for (const set of sets) this.collect(type, set, fields)
    return [...fields.values()]
  }

  /** Returns the fields below a field. */
  subfields(type: GraphQLCompositeType, { nodes }: Pick<SelectedField, 'nodes'>): readonly SelectedField[] {
    return this.fields(
      type,
      nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
    )
  }

  private collect(type: GraphQLCompositeType, { selections }: SelectionSetNode, fields: Map<string, SelectedField>) {
    for (const selection of selections.filter((node) => this.isIncluded(node))) {
      if (selection.kind === Kind.FIELD) this.addField(type, selection, fields)
      else this.collectFragment(type, selection, fields)
    }
  }

  private collectFragment(
    type: GraphQLCompositeType,
    selection: FragmentSpreadNode | InlineFragmentNode,
    fields: Map<string, SelectedField>,
  ) {
    const isSpread = selection.kind === Kind.FRAGMENT_SPREAD
    const fragment = isSpread ? this.fragments.get(selection.name.value) : selection
    const condition = fragment?.typeCondition && this.schema.getType(fragment.typeCondition.name.value)
    if (fragment) this.collect(isCompositeType(condition) ? condition : type, fragment.selectionSet, fields)
  }

  private addField(type: GraphQLCompositeType, node: FieldNode, fields: Map<string, SelectedField>) {
    const name = node.name.value
    const key = node.alias?.value ?? name
    const known = fields.get(key)
    if (known) {
      fields.set(key, { ...known, nodes: [...known.nodes, node] })
      return
    }
    const field = 'getFields' in type ? type.getFields()[name] : undefined
    const definition = name === TypeNameMetaFieldDef.name ? { type: GraphQLString, description: TYPE_NAME } : field
    if (!definition) return
    fields.set(key, { key, name, type: definition.type, description: definition.description ?? '', nodes: [node] })
  }

  private isIncluded(node: SelectionNode): boolean {
    const variables = this.variables
    return (
      getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
      getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false
    )
  }
}

/** The field of a connection that holds its rows. */
const ROW_FIELDS: readonly string[] = ['nodes', 'edges']

/** True for a connection (Relay Cursor Connections): a type with pages of rows. */
export function isConnection(type: GraphQLOutputType): boolean {
  return isObjectType(type) && 'pageInfo' in type.getFields() && ROW_FIELDS.some((name) => name in type.getFields())
}

/** True for the field of a connection that holds its rows. */
export const isRowField = ({ name }: Pick<SelectedField, 'name'>) => ROW_FIELDS.includes(name)
