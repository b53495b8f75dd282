import type { Sizes } from '@tiyu/graphql-executor'
import type { ListedRelease, OpenedRelease, ReleaseDatabase, ReleaseDiff, ReleaseInfo } from '@tiyu/store'
import { type ColumnVariants, readColumnVariants } from './read/column-variants.ts'
import { type ColumnsWithoutNulls, readColumnsWithoutNulls } from './read/columns-without-nulls.ts'
import { Loaders } from './read/loaders.ts'
import { type Reference, readReference } from './read/reference.ts'
import { FrequencyReader } from './read/search/frequency-reader.ts'
import { createSearchWords, type SearchWords } from './read/search/search-words.ts'
import { measureSizes } from './read/sizes.ts'

/** What the service knows of all releases, whichever answers a request. */
export interface ReleaseRegistry {
  /** All releases of the store, newest first. */
  readonly releases: () => Promise<readonly ListedRelease[]>
  /** Yields the active release at once, then each release that is activated. */
  readonly activations: () => AsyncIterable<ReleaseInfo>
  /** Compares two releases, with all changed rows as examples. */
  readonly diff: (from: ReleaseInfo, to: ReleaseInfo) => Promise<ReleaseDiff>
}

/** What answers may contain that the request decides rather than the release. */
interface RequestFacts {
  /** Where the client sees the service, such as `https://example.org`. */
  readonly origin: () => string
  /** Today's date in UTC, such as 2026-11-29. */
  readonly today: () => string
}

/** The context of the resolvers of one request. */
export interface Context extends ReleaseRegistry, RequestFacts {
  readonly database: ReleaseDatabase
  /** The release that the request is answered from. */
  readonly release: ReleaseInfo
  readonly reference: Reference
  readonly columnsWithoutNulls: ColumnsWithoutNulls
  readonly columnVariants: ColumnVariants
  readonly sizes: Sizes
  readonly searchWords: SearchWords
  readonly frequencies: FrequencyReader
  readonly loaders: Loaders
}

/** Called with the text of each statement before it is sent; returns what is called when it has been answered or has failed. */
type ObserveStatement = (text: string) => (error?: unknown) => void

/** Returns a query function whose statements are observed. */
function observed(query: ReleaseDatabase['query'], observe: ObserveStatement): ReleaseDatabase['query'] {
  return async (statement, signal) => {
    const end = observe(statement.text)
    try {
      const rows = await query<never>(statement, signal)
      end()
      return rows
    } catch (error) {
      end(error)
      throw error
    }
  }
}

/** Returns the database, which takes no statements any more once the request has ended. */
function untilEnd(database: ReleaseDatabase, signal: AbortSignal | undefined): ReleaseDatabase {
  if (!signal) return database
  return {
    query: (statement) => (signal.aborted ? Promise.reject(signal.reason) : database.query(statement, signal)),
    close: database.close,
  }
}

/** What a context is created for. */
interface ContextOptions {
  /** After this signal the context sends no statements. */
  readonly signal?: AbortSignal | undefined
  /** Returns where the client sees the service; without it, addresses are relative to the service. */
  readonly origin?: (() => string) | undefined
  /** Called when a resolver reads what changes while a release does not: the list of releases, the origin, the date. */
  readonly onMutableRead?: (() => void) | undefined
  /** Observes the statements, such as to time them. */
  readonly observeStatement?: ObserveStatement | undefined
}

/** Creates the context of one request. */
export type CreateContext = (options?: ContextOptions) => Context

const today = () => new Date().toISOString().slice(0, 10)

const noOrigin = () => ''

/** Calls `onRead` whenever a function is called. */
function noting<Value>(read: () => Value, onRead: (() => void) | undefined): () => Value {
  if (!onRead) return read
  return () => {
    onRead()
    return read()
  }
}

/** Prepares a release for reading and returns a function that creates the context of a request. */
export async function createContextFactory(opened: OpenedRelease, registry: ReleaseRegistry): Promise<CreateContext> {
  const [reference, columnsWithoutNulls, columnVariants] = await Promise.all([
    readReference(opened),
    readColumnsWithoutNulls(opened),
    readColumnVariants(opened),
  ])
  const { info } = opened
  const sizes = measureSizes(info, reference)
  const searchWords = createSearchWords(opened)
  const frequencies = new FrequencyReader()
  return ({ signal, observeStatement, origin = noOrigin, onMutableRead } = {}) => {
    const source = observeStatement ? { ...opened, query: observed(opened.query, observeStatement) } : opened
    const database = untilEnd(source, signal)
    return {
      database,
      release: info,
      releases: noting(registry.releases, onMutableRead),
      activations: registry.activations,
      diff: registry.diff,
      origin: noting(origin, onMutableRead),
      today: noting(today, onMutableRead),
      reference,
      columnsWithoutNulls,
      columnVariants,
      sizes,
      searchWords,
      frequencies,
      loaders: new Loaders(database),
    }
  }
}
