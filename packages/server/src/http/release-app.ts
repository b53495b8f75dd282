import { type CreateContext, createContextFactory, type ReleaseRegistry } from '@tiyu/schema'
import type { OpenedRelease } from '@tiyu/store'

/** An open release, ready to answer queries. */
export interface ReleaseApp {
  readonly release: OpenedRelease
  /** Prefix of cache keys: differs for every release and every build of one. */
  readonly identity: string
  /** Creates the context of one request for the resolvers. */
  readonly createContext: CreateContext
}

/** Prepares a release for serving. */
export async function createReleaseApp(release: OpenedRelease, registry: ReleaseRegistry): Promise<ReleaseApp> {
  const { name, publishedAt } = release.info
  return { release, identity: `${name} ${publishedAt}`, createContext: await createContextFactory(release, registry) }
}
