/**
 * A query that carries the types of its answer and variables: what GraphQL Code Generator (documents as text or as syntax
 * trees) and gql.tada make.
 */
export interface TypedDocument<Data, Variables> {
  readonly __apiType?: (variables: Variables) => Data
}

interface SyntaxTree {
  readonly loc?: { readonly source: { readonly body: string } }
}

/**
 * The text of a document.
 * @throws TypeError for a syntax tree that was made without its text
 */
export function documentText(document: string | object): string {
  if (typeof document === 'string' || document instanceof String) return String(document)
  const text = (document as SyntaxTree).loc?.source.body
  if (text === undefined)
    throw new TypeError(
      'The document has no text; generate it with documentMode "string". 文档没有文本，请以 documentMode "string" 生成。',
    )
  return text
}
