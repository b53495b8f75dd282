import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** What the selections of a document mean: the types and fragments they name, and which of them are taken. */
export interface CollectContext {
  readonly schema: GraphQLSchema
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly shouldInclude: (selection: SelectionNode) => boolean
}

/** The nodes that ask for one place of an answer. */
export type FieldNodes = readonly [FieldNode, ...FieldNode[]]

type Fragment = FragmentDefinitionNode | InlineFragmentNode

/** The fields that are selected of objects of one type. */
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
    for (const selection of selections.filter(this.context.shouldInclude)) {
      if (selection.kind === Kind.FIELD) {
        this.addField(selection)
      } else {
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.visitFragment(selection.name.value) : selection
        if (fragment && this.doesFragmentTypeApply(fragment)) this.collect(fragment.selectionSet)
      }
    }
  }

  private addField(node: FieldNode): void {
    const responseKey = (node.alias ?? node.name).value
    const nodes = this.groupedFields.get(responseKey)
    if (nodes) nodes.push(node)
    else this.groupedFields.set(responseKey, [node])
  }

  /** A fragment that was not spread before. */
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

/** Fields of an object of this type by their names in the answer, in order; the nodes of one name are answered together. */
export function collectFields(
  context: CollectContext,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): ReadonlyMap<string, FieldNodes> {
  const collector = new FieldCollector(context, type)
  for (const selectionSet of selectionSets) collector.collect(selectionSet)
  return collector.groupedFields
}
