// The phrases of a source that facts are read from, in the order of its text.
import type { Citation, Client, Result } from '@tiyu/sdk'
import { PAGE_SIZE, pageInfoFields } from './selections.ts'

const phraseFields = { slug: true, locator: true, asWritten: true, start: true } as const

export type Phrase = Result<Citation, typeof phraseFields>

/** Most phrases that are sorted; of more, a page at a time is shown in the order of their identifiers. */
const MAX_SORTED = 500

/** Sorts phrases by their place in the text; those without one stay in their order, at the end. */
export function sortPhrases<Each extends Pick<Phrase, 'start'>>(phrases: readonly Each[]): Each[] {
  return phrases.toSorted(
    (one, other) => (one.start ?? Number.MAX_SAFE_INTEGER) - (other.start ?? Number.MAX_SAFE_INTEGER),
  )
}

/** Reads the phrases of a source. */
export async function readPhrases(api: Client, source: string, after: string | null) {
  const filter = { source: { eq: source } }
  const { citations } = await api.query({
    citations: {
      $: { first: PAGE_SIZE, after, filter },
      totalCount: true,
      pageInfo: pageInfoFields,
      nodes: phraseFields,
    },
  })
  const { totalCount, pageInfo, nodes } = citations
  if (totalCount > MAX_SORTED || after !== null) return { totalCount, pageInfo, phrases: nodes, isWhole: false }
  const others: Phrase[] = pageInfo.hasNextPage
    ? await Array.fromAsync(api.citations.all({ after: pageInfo.endCursor, filter, select: phraseFields }))
    : []
  return {
    totalCount,
    pageInfo: { hasNextPage: false, endCursor: null },
    phrases: sortPhrases([...nodes, ...others]),
    isWhole: true,
  }
}
