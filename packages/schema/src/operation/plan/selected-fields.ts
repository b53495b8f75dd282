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
export interface Meaning {
  readonly schema: GraphQLSchema
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly isTaken: (selection: SelectionNode) => boolean
}

/** The nodes that ask for one place of an answer. */
export type FieldNodes = readonly [FieldNode, ...FieldNode[]]

type Fragment = FragmentDefinitionNode | InlineFragmentNode

/** The fields that are selected of objects of one type. */
class Selected {
  readonly byKey = new Map<string, [FieldNode, ...FieldNode[]]>()
  private readonly meaning: Meaning
  private readonly type: GraphQLObjectType
  private readonly spread = new Set<string>()

  constructor(meaning: Meaning, type: GraphQLObjectType) {
    this.meaning = meaning
    this.type = type
  }

  add({ selections }: SelectionSetNode): void {
    for (const selection of selections.filter(this.meaning.isTaken)) {
      if (selection.kind === Kind.FIELD) {
        this.addField(selection)
      } else {
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.named(selection.name.value) : selection
        if (fragment && this.isOn(fragment)) this.add(fragment.selectionSet)
      }
    }
  }

  private addField(node: FieldNode): void {
    const key = (node.alias ?? node.name).value
    const nodes = this.byKey.get(key)
    if (nodes) nodes.push(node)
    else this.byKey.set(key, [node])
  }

  /** A fragment that was not spread before. */
  private named(name: string): Fragment | undefined {
    if (this.spread.has(name)) return undefined
    this.spread.add(name)
    return this.meaning.fragments[name]
  }

  private isOn({ typeCondition }: Fragment): boolean {
    const { schema } = this.meaning
    const type = typeCondition && schema.getType(typeCondition.name.value)
    return !type || type === this.type || (isAbstractType(type) && schema.isSubType(type, this.type))
  }
}

/** Fields of an object of this type by their names in the answer, in order; the nodes of one name are answered together. */
export function selectedFields(
  meaning: Meaning,
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
): ReadonlyMap<string, FieldNodes> {
  const selected = new Selected(meaning, type)
  for (const set of selections) selected.add(set)
  return selected.byKey
}
