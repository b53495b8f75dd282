import type { OpenedRelease } from '@tiyu/data'
import { explorerPath } from '@tiyu/explorer'
import { type Context, contextFactory, printedSchema, type Service } from '@tiyu/schema'
import { readExamples } from '../examples.ts'
import { DATA_PATH, dataFiles } from './data-files.ts'
import { type GraphqlParts, graphqlByYoga } from './graphql.ts'
import { frontPage, summaryOf } from './landing.ts'
import { examplesPage, graphiqlPages } from './pages.ts'
import type { Handler, Route } from './route.ts'
import { redirect, textPage } from './text.ts'

/** An open release with what answers from it. */
export interface ReleaseService {
  readonly release: OpenedRelease
  /** Tells what it answers from whatever another release, or a later making of this one, answers. */
  readonly identity: string
  /** What the resolvers of one request work with. */
  readonly context: () => Context
  /** GraphQL by yoga. */
  readonly yoga: Handler
  /** The pages and files. */
  readonly routes: readonly Route[]
}

/** Prepares a release for serving. */
export async function openService(
  release: OpenedRelease,
  { service, ...parts }: GraphqlParts & { readonly service: Service },
): Promise<ReleaseService> {
  const examples = await readExamples()
  const context = await contextFactory(release, service)
  const { name, publishedAt } = release.info
  return {
    release,
    identity: `${name} ${publishedAt}`,
    context,
    yoga: graphqlByYoga(parts, context),
    routes: [
      { path: '/', handle: frontPage(summaryOf(release), examples) },
      { path: '/schema.graphql', handle: textPage('text/plain', printedSchema()) },
      { path: explorerPath.slice(0, -1), handle: redirect(explorerPath) },
      { path: `${explorerPath}examples.json`, handle: examplesPage(examples) },
      { path: explorerPath, handle: graphiqlPages() },
      { path: DATA_PATH, handle: dataFiles(release.files) },
    ],
  }
}
