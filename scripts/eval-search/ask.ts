// Asks a release the judged queries.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createContextFactory, schema, singleRelease } from '@tiyu/schema'
import { type OpenedRelease, openStore } from '@tiyu/store'
import { graphql } from 'graphql'
import { readJudgements } from './judgements.ts'
import { type Answer, DEPTH } from './score.ts'

const QUERY = `query ($text: String!) { search(text: $text, first: ${DEPTH}) { didYouMean edges { node { ... on Node { id } } highlights { field } } } }`

const root = new URL('../../', import.meta.url)

/** Folders of the packages, by the names that judgements give them. */
const packages = { data: 'data/', lydmark: 'examples/packages/lydmark/' }

interface Found {
  readonly search: {
    readonly didYouMean: string | null
    readonly edges: readonly { readonly node: { readonly id: string }; readonly highlights: readonly object[] }[]
  }
}

/** Returns the function that searches a release for a text. */
async function createSearch(release: OpenedRelease) {
  const createContext = await createContextFactory(release, singleRelease(release.info))
  return async (text: string): Promise<Found['search']> => {
    const variableValues = { text }
    const { data, errors } = await graphql({ schema, source: QUERY, variableValues, contextValue: createContext() })
    if (errors?.[0]) throw errors[0]
    return (data as unknown as Found).search
  }
}

const keysOf = ({ edges }: Found['search']) => edges.map(({ node }) => Buffer.from(node.id, 'base64').toString())

/**
 * Asks a release every judged query of its package.
 * @throws Error with the first error of a response
 */
export async function askJudged(release: OpenedRelease, packageName: string): Promise<Answer[]> {
  const search = await createSearch(release)
  const answers: Answer[] = []
  for (const judgement of readJudgements(packageName)) {
    const found = await search(judgement.query)
    const { didYouMean, edges } = found
    answers.push({
      ...judgement,
      found: keysOf(found),
      marked: edges.filter(({ highlights }) => highlights.length > 0).length,
      meant: didYouMean,
      foundAsMeant: didYouMean === null ? [] : keysOf(await search(didYouMean)),
    })
  }
  return answers
}

/** Publishes a package to a store of its own and asks the release. */
export async function askPackage(name: keyof typeof packages): Promise<Answer[]> {
  const stateFolder = await mkdtemp(join(tmpdir(), 'tiyu-search-'))
  const store = await openStore({ stateFolder })
  try {
    await store.publish(fileURLToPath(new URL(packages[name], root)))
    const release = await store.open()
    return await askJudged(release, name).finally(() => release.close())
  } finally {
    await store.close()
    await rm(stateFolder, { recursive: true, force: true })
  }
}
