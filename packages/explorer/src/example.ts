/** An example query, as listed in `examples.json` of the server. */
export interface Example {
  /** In English. */
  readonly title: string
  /** In Chinese. */
  readonly titleZh: string
  /** A GraphQL document; the name of its operation becomes the title of its tab. */
  readonly query: string
  /** A JSON object, written as text. */
  readonly variables?: string
}

/** Returns the slug of an example, for `?example=`: its English title in lower case, with hyphens. */
export function exampleSlug(example: Pick<Example, 'title'>): string {
  return example.title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
