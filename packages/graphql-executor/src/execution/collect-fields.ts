// CollectFields (spec 6.3.2), the directives @skip and @include it depends on, and the definitions of the fields.
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  type InlineFragmentNode,
  isAbstractType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  visit,
} from 'graphql'
import { type Variables, variableNames } from '../variables.ts'

/** Returns the names of the variables that directives of a document use. */
export function conditionVariables(document: DocumentNode): readonly string[] {
  const names: string[] = []
  visit(document, { Directive: (node) => void names.push(...variableNames(node)) })
  return names
}

/** Returns the fragments of a document by name. */
export function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
  return Object.fromEntries(fragments.map((one) => [one.name.value, one]))
}

/**
 * True unless @skip or @include exclude a selection.
 * @throws GraphQLError if a condition is null
 */
function shouldInclude(node: SelectionNode, variables: Variables): boolean {
  if (!node.directives?.length) return true
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variables)
  if (skip?.if === true) return false
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false
}

/** The inputs of CollectFields that are the same for all selection sets of a request. */
export interface CollectContext {
  readonly schema: GraphQLSchema
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly variables: Variables
  /** Called for each selection that is examined. */
  readonly onSelection?: () => void
}

/** The field nodes of one response key: a field set of the specification. */
export type FieldNodes = readonly [FieldNode, ...FieldNode[]]

type Fragment = FragmentDefinitionNode | InlineFragmentNode

class FieldCollector {
  readonly groupedFields = new Map<string, [FieldNode, ...FieldNode[]]>()
  private readonly context: CollectContext
  private readonly type: GraphQLObjectType
  private readonly visitedFragments = new Set<string>()

  constructor(context: CollectContext, type: GraphQLObjectType) {
    this.context = context
    this.type = type
  }

  collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      this.context.onSelection?.()
      if (shouldInclude(selection, this.context.variables)) this.collectSelection(selection)
    }
  }

  private collectSelection(selection: SelectionNode): void {
    if (selection.kind === Kind.FIELD) {
      this.addField(selection)
      return
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.visitFragment(selection.name.value) : selection
    if (fragment && this.doesFragmentTypeApply(fragment)) this.collect(fragment.selectionSet)
  }

  private addField(node: FieldNode): void {
    const responseKey = (node.alias ?? node.name).value
    const nodes = this.groupedFields.get(responseKey)
    if (nodes) nodes.push(node)
    else this.groupedFields.set(responseKey, [node])
  }

  /** Returns a fragment on its first spread. */
  private visitFragment(name: string): Fragment | undefined {
    if (this.visitedFragments.has(name)) return undefined
    this.visitedFragments.add(name)
    return this.context.fragments[name]
  }

  private doesFragmentTypeApply({ typeCondition }: Fragment): boolean {
    const { schema } = this.context
    const type = typeCondition && schema.getType(typeCondition.name.value)
    return !type || type === this.type || (isAbstractType(type) && schema.isSubType(type, this.type))
  }
}

/** Returns the fields selected on an object type: the grouped field set, by response key. */
export function collectFields(
  context: CollectContext,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): ReadonlyMap<string, FieldNodes> {
  const collector = new FieldCollector(context, type)
  for (const selectionSet of selectionSets) collector.collect(selectionSet)
  return collector.groupedFields
}

/** Returns the fields selected on an object that a field returns (spec 6.4.3, MergeSelectionSets and CollectFields). */
export function collectSubfields(
  context: CollectContext,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): ReadonlyMap<string, FieldNodes> {
  return collectFields(
    context,
    type,
    nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
  )
}

/** The introspection fields of the root. */
const INTROSPECTION_FIELDS = [SchemaMetaFieldDef, TypeMetaFieldDef]

/** Returns the definition of a field of a valid operation; undefined for `__typename`. */
export function getFieldDefinition(type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined {
  return type.getFields()[name] ?? INTROSPECTION_FIELDS.find((field) => field.name === name)
}
