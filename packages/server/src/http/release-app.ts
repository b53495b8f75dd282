import { explorerPath } from '@tiyu/explorer'
import { type Context, createContextFactory, printSortedSchema, type Service } from '@tiyu/schema'
import type { OpenedRelease } from '@tiyu/store'
import { readExamples } from '../examples.ts'
import { DATA_PATH, dataFilesHandler } from './data-files.ts'
import { examplesHandler, graphiqlHandler } from './graphiql-pages.ts'
import { landingPageHandler, summarizeRelease } from './landing-page.ts'
import type { HttpHandler, Route } from './route.ts'
import { redirectHandler, textHandler } from './text-handler.ts'
import { createYogaHandler, type GraphQLDependencies } from './yoga-handler.ts'

/** An open release with what answers from it. */
export interface ReleaseApp {
  readonly release: OpenedRelease
  /** Tells what it answers from whatever another release, or a later making of this one, answers. */
  readonly identity: string
  /** What the resolvers of one request work with. */
  readonly createContext: () => Context
  /** GraphQL by yoga. */
  readonly yoga: HttpHandler
  /** The pages and files. */
  readonly routes: readonly Route[]
}

/** Prepares a release for serving. */
export async function createReleaseApp(
  release: OpenedRelease,
  { service, ...dependencies }: GraphQLDependencies & { readonly service: Service },
): Promise<ReleaseApp> {
  const examples = await readExamples()
  const createContext = await createContextFactory(release, service)
  const { name, publishedAt } = release.info
  return {
    release,
    identity: `${name} ${publishedAt}`,
    createContext,
    yoga: createYogaHandler(dependencies, createContext),
    routes: [
      { path: '/', handle: landingPageHandler(summarizeRelease(release), examples) },
      { path: '/schema.graphql', handle: textHandler('text/plain', printSortedSchema()) },
      { path: explorerPath.slice(0, -1), handle: redirectHandler(explorerPath) },
      { path: `${explorerPath}examples.json`, handle: examplesHandler(examples) },
      { path: explorerPath, handle: graphiqlHandler() },
      { path: DATA_PATH, handle: dataFilesHandler(release.files) },
    ],
  }
}
