/**
 * A query that carries the types of its answer and variables: what GraphQL Code Generator (documents as text or as syntax
 * trees) and gql.tada make.
 */
export interface TypedDocument<Data, Variables> {
  readonly __apiType?: (variables: Variables) => Data
}

/**
 * The text of a document.
 * @throws TypeError for a syntax tree that was made without its text
 */
export function documentText(document: string | object | undefined): string {
  const text: unknown = Object(document).loc?.source.body ?? document?.valueOf()
  if (typeof text === 'string') return text
  throw new TypeError('No text: use documentMode "string". 没有文本。')
}
