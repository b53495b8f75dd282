/** A page of anything that the API lists. */
interface PageOf<Node> {
  readonly nodes: readonly Node[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** Reads the pages of a list to the end. */
export async function readAllPages<Node>(readPage: (after: string | null) => Promise<PageOf<Node>>): Promise<Node[]> {
  const nodes: Node[] = []
  let after: string | null = null
  do {
    const page: PageOf<Node> = await readPage(after)
    nodes.push(...page.nodes)
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null)
  return nodes
}
