// The schema as Federation 2 composes it: the public schema with the directives that say what other subgraphs may refer to.
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  lexicographicSortSchema,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  printSchema,
} from 'graphql'
import { entityKeys } from './entity-reference.ts'

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])`

/** Types that every Relay server defines alike. */
const RELAY_TYPES: readonly string[] = ['PageInfo']

/** Parses directives, such as `@shareable`. */
export function directives(...texts: readonly string[]): readonly ConstDirectiveNode[] {
  const [definition] = parse(`type T ${texts.join(' ')} { t: Int }`, { noLocation: true }).definitions
  return (definition as ObjectTypeDefinitionNode).directives ?? []
}

/** Returns the directives of a type, by its name. */
export type TypeDirectives = (typeName: string) => readonly ConstDirectiveNode[]

/** Marks the types of rows as entities with keys, so that other subgraphs can add fields to them. */
export const asEntities: TypeDirectives = (name) => {
  if (RELAY_TYPES.includes(name)) return directives('@shareable')
  return directives(...(entityKeys.get(name) ?? []).map((key) => `@key(fields: "${key}")`))
}

/** Returns SDL of a schema with directives on its object types, which begins with the link to the specification. */
export function printSubgraph(schema: GraphQLSchema, directivesOf: TypeDirectives): string {
  const annotate = (node: DefinitionNode): DefinitionNode =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION
      ? { ...node, directives: [...(node.directives ?? []), ...directivesOf(node.name.value)] }
      : node
  const document = parse(printSchema(lexicographicSortSchema(schema)), { noLocation: true })
  const annotated: DocumentNode = { ...document, definitions: document.definitions.map(annotate) }
  return `${LINK}\n\n${print(annotated)}\n`
}
