// A small RDF graph as a tree of nodes, written as Turtle or JSON-LD.

/** A literal, or the name of another resource. */
export type Term =
  | { readonly iri: string }
  | { readonly text: string; readonly language?: string; readonly datatype?: string }
  | Node

/** A resource with its properties; without a name it is a blank node. */
export interface Node {
  readonly id?: string
  readonly type: string
  /** Values by predicate, both with prefixes. */
  readonly properties: Readonly<Record<string, readonly Term[]>>
}

export type Prefixes = Readonly<Record<string, string>>

const isNode = (term: Term): term is Node => 'properties' in term

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\' }

const quote = (text: string) => `"${text.replaceAll(/[\n\r\t"\\]/g, (sign) => ESCAPES[sign] ?? sign)}"`

/** Characters that a name between angle brackets must not have. */
const FORBIDDEN_IN_IRI = /[\s<>"{}|^`\\]/g

const iri = (name: string) => `<${name.replaceAll(FORBIDDEN_IN_IRI, encodeURIComponent)}>`

function turtleTerm(term: Term, prefixes: Prefixes, indent: string): string {
  if (isNode(term))
    return term.id === undefined ? `[\n${turtleProperties(term, prefixes, `${indent}  `)}\n${indent}]` : iri(term.id)
  if ('iri' in term) return resource(term.iri, prefixes)
  const { text, language, datatype } = term
  return `${quote(text)}${language ? `@${language}` : datatype ? `^^${datatype}` : ''}`
}

/** Returns the name of a resource, in short if it has a prefix. */
const resource = (name: string, prefixes: Prefixes): string => (hasPrefix(name, prefixes) ? name : iri(name))

function hasPrefix(name: string, prefixes: Prefixes): boolean {
  return Object.hasOwn(prefixes, name.split(':', 1)[0] ?? '')
}

function turtleProperties({ type, properties }: Node, prefixes: Prefixes, indent: string): string {
  const lines = Object.entries(properties)
    .filter(([, terms]) => terms.length > 0)
    .map(([predicate, terms]) => `${predicate} ${terms.map((term) => turtleTerm(term, prefixes, indent)).join(', ')}`)
  return [`a ${type}`, ...lines].map((line) => `${indent}${line}`).join(' ;\n')
}

/** Yields a node and the named nodes below it. */
function* namedNodes(node: Node): Generator<Node> {
  if (node.id !== undefined) yield node
  for (const term of Object.values(node.properties).flat()) if (isNode(term)) yield* namedNodes(term)
}

/** Returns a graph as Turtle 1.1. */
export function toTurtle(roots: readonly Node[], prefixes: Prefixes): string {
  const head = Object.entries(prefixes).map(([name, namespace]) => `@prefix ${name}: <${namespace}> .\n`)
  const nodes = roots
    .flatMap((root) => [...namedNodes(root)])
    .map((node) => `${resource(node.id ?? '', prefixes)}\n${turtleProperties(node, prefixes, '  ')} .\n`)
  return [...head, ...nodes.map((node) => `\n${node}`)].join('')
}

function jsonLdTerm(term: Term): unknown {
  if (isNode(term)) return jsonLdNode(term)
  if ('iri' in term) return { '@id': term.iri }
  const { text, language, datatype } = term
  return { '@value': text, ...(language && { '@language': language }), ...(datatype && { '@type': datatype }) }
}

function jsonLdNode({ id, type, properties }: Node): Record<string, unknown> {
  const values = Object.entries(properties).filter(([, terms]) => terms.length > 0)
  return {
    ...(id !== undefined && { '@id': id }),
    '@type': type,
    ...Object.fromEntries(values.map(([predicate, terms]) => [predicate, terms.map(jsonLdTerm)])),
  }
}

/** Returns a graph as JSON-LD 1.1. */
export function toJsonLd(roots: readonly Node[], prefixes: Prefixes): Record<string, unknown> {
  return { '@context': prefixes, '@graph': roots.map(jsonLdNode) }
}
