/** One ready query, as the server lists it in `examples.json` beside the page. */
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

/** The name by which `?example=` asks for an example: its English title in lower case, with hyphens between the words. */
export function exampleSlug(example: Pick<Example, 'title'>): string {
  return example.title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
