// The search of a static build, by the SDK on its files: the results of a service. Loaded only there.
import { type Client, createClient, type SearchType, staticBuild } from '@tiyu/sdk'
import { keyFileIndex } from '@tiyu/sdk/static-build-format'
import { type PageListSummary, pageFile, parsePagePath } from '../../src/page-file.ts'
import type { TextPart } from '../marked-parts.ts'
import { searchPages } from '../search-results.ts'
import { typeNames } from '../text/type-names.ts'
import { browserText, pageLanguage } from './browser-text.ts'
import { PageUnavailableError } from './fetch-page.ts'

/** A result of a search. */
interface BuildHit {
  /** Address of its page; undefined if the build has none, as of rows of long tables. */
  readonly address: string | undefined
  readonly parts: readonly TextPart[]
  readonly excerpt: readonly TextPart[] | undefined
  readonly kind: string
  readonly key: string
}

/** What a static build answers to a search. */
export interface BuildResults {
  readonly totalCount: number
  readonly didYouMean: string | null
  readonly isPartial: boolean
  readonly hits: readonly BuildHit[]
}

/** What is searched for. */
interface BuildSearch {
  readonly text: string
  readonly types: readonly string[]
  readonly first: number
}

const loaded = new Map<string, Promise<unknown>>()

async function readFile<Content>(address: string): Promise<Content> {
  const response = await fetch(address)
  if (!response.ok) throw new TypeError(`${response.status} ${address}`)
  return (await response.json()) as Content
}

/** Reads a list of pages once; again if it could not be read. */
function readPageList<Content>(root: string, name: string): Promise<Content> {
  const address = `${root}search/pages/${name}.json`
  const content = (loaded.get(address) as Promise<Content> | undefined) ?? readFile<Content>(address)
  loaded.set(address, content)
  content.catch(() => loaded.delete(address))
  return content
}

/** Returns the address of a page; undefined if the build does not have it. */
async function addressOf(root: string, path: string): Promise<string | undefined> {
  const language = pageLanguage()
  const file = pageFile(parsePagePath(path), language)
  const { files } = await readPageList<PageListSummary>(root, 'index')
  const name = file.slice(`${language}/`.length)
  const pages = await readPageList<string[]>(root, String(keyFileIndex(name, files)))
  return pages.includes(name) ? `${root}${file}` : undefined
}

const clients = new Map<string, Client>()

function clientOf(root: string): Client {
  const client = clients.get(root) ?? createClient({ url: `${root}manifest.json`, staticBuild, retries: 0 })
  clients.set(root, client)
  return client
}

/**
 * Searches a static build; a text without words finds nothing.
 * @param root address of its folder
 * @throws PageUnavailableError if its files cannot be read
 */
export async function searchBuild(root: string, search: BuildSearch): Promise<BuildResults> {
  try {
    return await searchFiles(root, search)
  } catch (error) {
    console.warn(error)
    throw new PageUnavailableError(browserText('unreachable'))
  }
}

async function searchFiles(root: string, { text, types, first }: BuildSearch): Promise<BuildResults> {
  const language = pageLanguage()
  const query = { text, types: types as SearchType[], region: null }
  const { totalCount, didYouMean, isPartial, nodes } = await searchPages(clientOf(root), language, query, {
    first,
    after: undefined,
  })
  const hits = nodes.map(async ({ key, type, path, parts, excerpt }) => {
    const address = await addressOf(root, path)
    return { address, parts, excerpt, kind: typeNames[type][language], key }
  })
  return { totalCount, didYouMean, isPartial, hits: await Promise.all(hits) }
}
