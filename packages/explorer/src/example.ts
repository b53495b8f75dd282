/** An example query, as listed in the server's `examples.json`. */
export interface Example {
  /** English title. */
  readonly title: string
  /** Chinese title. */
  readonly titleZh: string
  /** A GraphQL document; the name of its operation becomes the title of its tab. */
  readonly query: string
  /** A JSON object, as text. */
  readonly variables?: string
}

/** Returns the value of `?example=` for an example: its English title in kebab case. */
export function exampleSlug(example: Pick<Example, 'title'>): string {
  return example.title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
