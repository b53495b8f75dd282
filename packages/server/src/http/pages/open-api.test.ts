import { describe, expect, it } from 'vitest'
import { graphqlRoute } from '../../graphql/handler.ts'
import { DerivedFiles } from '../../release-files/derived-files.ts'
import { healthRoutes } from '../health.ts'
import { ReadinessProbe } from '../readiness.ts'
import { limitsRoute, preparePages } from '../routes.ts'
import type { ReleaseProvider } from '../with-release.ts'
import { openApiDocument, routeDescriptions } from './open-api.ts'

const releases: ReleaseProvider = {
  current: undefined,
  activation: undefined,
  acquireActive: () => undefined,
  reachActivation: async () => true,
  acquirePinned: () => Promise.reject(new Error('No release.')),
}

const probe = new ReadinessProbe({
  isStopping: () => false,
  isOpen: () => false,
  ping: () => Promise.resolve(),
})

const LIMITS = { mode: 'enforce', quota: undefined, concurrency: undefined, trustedDocuments: false } as const

describe('the OpenAPI document', () => {
  it('describes the routes that there are', async () => {
    const pageRoutes = await preparePages(new DerivedFiles())
    const routes = [graphqlRoute(() => {}), ...healthRoutes(probe), limitsRoute(LIMITS), ...pageRoutes(releases)]
    expect(Object.keys(routeDescriptions).sort()).toEqual(routes.map(({ path }) => path).sort())
  })

  it('has a parameter for each variable of a path, and names of parameters once', () => {
    const { openapi, paths } = openApiDocument('https://example.org')
    expect(openapi).toBe('3.1.0')
    for (const [path, { get }] of Object.entries(paths)) {
      const variables = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const parameters = get.parameters ?? []
      expect([path, parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)]).toEqual([
        path,
        variables,
      ])
      expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length)
      expect(get.summary).toMatch(/^[A-Z].*\. .*。$/)
    }
  })
})
