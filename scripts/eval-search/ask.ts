// Asks a release the judged queries.
import { createContextFactory, schema } from '@tiyu/schema'
import type { OpenedRelease } from '@tiyu/store'
import { graphql } from 'graphql'
import { readJudgements } from './judgements.ts'
import { type Answer, DEPTH } from './score.ts'

const QUERY = `query ($text: String!) { search(text: $text, first: ${DEPTH}) { nodes { ... on Node { id } } } }`

interface Found {
  readonly search: { readonly nodes: readonly { readonly id: string }[] }
}

/**
 * Asks a release every judged query of its package.
 * @throws Error with the first error of a response
 */
export async function askJudged(release: OpenedRelease, packageName: string): Promise<Answer[]> {
  const createContext = await createContextFactory(release, {
    releases: async () => [{ ...release.info, active: true }],
    async *activations() {
      yield release.info
    },
  })
  const answers: Answer[] = []
  for (const judgement of readJudgements(packageName)) {
    const { data, errors } = await graphql({
      schema,
      source: QUERY,
      variableValues: { text: judgement.query },
      contextValue: createContext(),
    })
    if (errors?.[0]) throw errors[0]
    const { nodes } = (data as unknown as Found).search
    answers.push({ ...judgement, found: nodes.map(({ id }) => Buffer.from(id, 'base64').toString()) })
  }
  return answers
}
