// Checks of the SDK that run in all runtimes: this file uses no API of a platform.
import {
  ApiError,
  batching,
  createClient,
  httpCaching,
  NetworkError,
  RateLimitError,
  staticBuild,
  subscriptions,
  TimeoutError,
  type TypedDocument,
  UnexpectedAnswerError,
} from '@tiyu/sdk'

/** URLs of a GraphQL service, of a faulty proxy of it, and of the manifest of a static build of the same release. */
export interface Endpoints {
  readonly service: string
  readonly faulty: string
  readonly manifest: string
}

function assertEqual(actual: unknown, expected: unknown): void {
  const [actualJson, expectedJson] = [actual, expected].map((value) => JSON.stringify(value))
  if (actualJson !== expectedJson) throw new Error(`${actualJson} is not ${expectedJson}`)
}

async function catchError(promise: Promise<unknown>): Promise<Record<string, unknown>> {
  const result = await promise.catch((error) => ({ thrown: error }))
  if (!Object(result).thrown) throw new Error(`expected an error, got ${JSON.stringify(result)}`)
  return Object(result).thrown
}

/** Returns a `fetch` that records the method and status of each request. */
function recordingFetch() {
  const requests: string[] = []
  return {
    requests,
    async fetch(url: string, init: RequestInit): Promise<Response> {
      const response = await fetch(url, init)
      requests.push(`${init.method ?? 'GET'} ${response.status}`)
      return response
    },
  }
}

const pitches = {
  filter: { indicator: { eq: 'community-football-pitches-built' }, region: { eq: '140700' }, year: { eq: 2020 } },
  orderBy: ['VALUE_ASC'],
} as const

/** The checks by name. */
const checks: Record<string, (addresses: Endpoints) => Promise<void>> = {
  async 'a page of a list'({ service }) {
    const { nodes, pageInfo, totalCount } = await createClient({ url: service }).observations.list(pitches)
    assertEqual(
      nodes.map(({ kind, exact, unit }) => [kind, exact, unit.name]),
      [
        ['TARGET', '48', '块'],
        ['ACTUAL', '52', '块'],
      ],
    )
    assertEqual([pageInfo.hasNextPage, totalCount], [false, 2])
  },

  async 'a record, or null'({ service }) {
    const { regions } = createClient({ url: service })
    assertEqual((await regions.get('140700'))?.name, '晋中市')
    assertEqual(await regions.get('nowhere'), null)
  },

  async 'all records, until the caller stops'({ service }) {
    const { regions } = createClient({ url: service })
    const { totalCount } = await regions.list({ first: 1 })
    const codes = new Set<string>()
    for await (const { code } of regions.all({ first: 7, select: { code: true } })) codes.add(code)
    assertEqual(codes.size, totalCount)
    for await (const { code } of regions.all({ first: 1 })) if (codes.delete(code)) break
    assertEqual(codes.size, totalCount - 1)
  },

  async counts({ service }) {
    const { count, groups } = await createClient({ url: service }).observations.statistics({ by: 'KIND' })
    assertEqual(
      groups.reduce((sum, group) => sum + group.count, 0),
      count,
    )
  },

  async 'a query with several fields and a union'({ service }) {
    const { region, search } = await createClient({ url: service }).query({
      region: { $: { code: '140700' }, parent: { nameEn: true } },
      search: { $: { text: '太行', first: 1 }, nodes: { on: { Event: { name: true }, EventSeries: { name: true } } } },
    })
    assertEqual(region?.parent?.nameEn, 'Shanxi Province')
    assertEqual(search.nodes.length, 1)
  },

  async 'GraphQL documents'({ service }) {
    const text = 'query ($code: String!) { region(code: $code) { level } }'
    const document = new String(text) as unknown as TypedDocument<{ region: { level: string } }, { code: string }>
    const { request } = createClient({ url: service })
    assertEqual(await request(document, { code: '140700' }), await request(text, { code: '140700' }))
  },

  async 'lines of CSV'({ service }) {
    const lines: string[] = []
    const select = { kind: true, exact: true, unit: { name: true } } as const
    for await (const line of createClient({ url: service }).observations.csv({ ...pitches, select })) lines.push(line)
    assertEqual(lines, ['kind,exact,unit.name\r\n', 'TARGET,48,块\r\n', 'ACTUAL,52,块\r\n'])
  },

  async 'a pinned release'({ service }) {
    const release = (version: string) => createClient({ url: service, release: version })
    const active = await createClient({ url: service }).query({ release: { version: true } })
    assertEqual(await release(active.release.version).query({ release: { version: true } }), active)
    const error = await catchError(release('1999.1').regions.list())
    assertEqual([error.code, error.status], ['UNKNOWN_RELEASE', 404])
  },

  async 'a response revalidated by its ETag'({ service }) {
    const { requests, fetch } = recordingFetch()
    const { regions } = createClient({ url: service, fetch, httpCaching })
    assertEqual(await regions.get('140700'), await regions.get('140700'))
    // The cache of a browser hides the 304.
    assertEqual(requests, ['GET 200', 'origin' in globalThis ? 'GET 200' : 'GET 304'])
  },

  async 'a persisted query'({ service }) {
    const { requests, fetch } = recordingFetch()
    const { request } = createClient({ url: service, fetch, httpCaching, cache: 0 })
    const text = `{ release { version } } # ${Math.random()} ${'.'.repeat(2000)}`
    assertEqual(await request(text), await request(text))
    assertEqual(requests, ['GET 404', 'POST 200', 'GET 200'])
  },

  async 'a batch whose calls have their own results'({ service }) {
    const { requests, fetch } = recordingFetch()
    const { facilities, regions } = createClient({ url: service, fetch, batching })
    const [city, error] = await Promise.all([regions.get('140700'), catchError(facilities.list({ first: 101 }))])
    assertEqual([city?.name, error.code], ['晋中市', 'BAD_USER_INPUT'])
    assertEqual(requests, ['POST 200'])
  },

  async 'a subscription, until the caller stops'({ service }) {
    const versions: string[] = []
    const { subscribe, query } = createClient({ url: service, subscriptions })
    for await (const { releaseActivated } of subscribe({ releaseActivated: { version: true } })) {
      versions.push(releaseActivated.version)
      break
    }
    const { release } = await query({ release: { version: true } })
    assertEqual(versions, [release.version])
  },

  async "a subscription, until the caller's abort"({ service }) {
    const controller = new AbortController()
    const reason = new Error('enough')
    const { subscribe } = createClient({ url: service, subscriptions })
    const events = subscribe({ releaseActivated: { version: true } }, { signal: controller.signal })
    await events.next()
    const pending = catchError(events.next())
    controller.abort(reason)
    assertEqual((await pending) === Object(reason), true)
  },

  async 'a static build, with the results of the service'({ manifest, service }) {
    const [files, online] = [manifest, service].map((url) => createClient({ url, staticBuild }))
    const lists = [files, online].map((client) => client?.observations.list(pitches))
    const [ofFiles, ofService] = await Promise.all(lists)
    assertEqual([ofFiles?.nodes, ofFiles?.totalCount], [ofService?.nodes, ofService?.totalCount])
    assertEqual(await files?.regions.get('140700'), await online?.regions.get('140700'))
    assertEqual(await files?.facilities.statistics({ by: 'TYPE' }), await online?.facilities.statistics({ by: 'TYPE' }))
    const error = await catchError(createClient({ url: manifest, staticBuild }).request('{ release { version } }'))
    assertEqual(error.code, 'NOT_IN_FILES')
  },

  async 'errors of the service'({ service }) {
    const error = await catchError(createClient({ url: service }).facilities.list({ first: 101 }))
    assertEqual([error instanceof ApiError, error.code, typeof error.requestId], [true, 'BAD_USER_INPUT', 'string'])
  },

  async 'a retry after 503'({ faulty }) {
    const api = createClient({ url: `${faulty}/busy/${Math.random()}/graphql` })
    assertEqual((await api.regions.get('140700'))?.code, '140700')
  },

  async 'no retry before Retry-After'({ faulty }) {
    const api = createClient({ url: `${faulty}/limited/graphql`, timeout: 5000 })
    const error = await catchError(api.regions.list())
    assertEqual([error instanceof RateLimitError, error.retryAfter], [true, 60])
  },

  async 'a timeout'({ faulty }) {
    const error = await catchError(createClient({ url: `${faulty}/silent/graphql`, timeout: 100 }).regions.list())
    assertEqual([error instanceof TimeoutError, error.code], [true, 'TIMEOUT'])
  },

  async "the caller's abort"({ faulty }) {
    const controller = new AbortController()
    const reason = new Error('enough')
    const sent = Promise.withResolvers<void>()
    const api = createClient({
      url: `${faulty}/silent/graphql`,
      fetch(url, init) {
        sent.resolve()
        return fetch(url, init)
      },
    })
    const pending = catchError(api.regions.list({}, { signal: controller.signal }))
    await sent.promise
    controller.abort(reason)
    assertEqual((await pending) === Object(reason), true)
  },

  async 'a lost connection'({ faulty }) {
    const error = await catchError(createClient({ url: `${faulty}/broken/graphql`, retries: 0 }).regions.list())
    assertEqual([error instanceof NetworkError, error.code], [true, 'NETWORK'])
  },

  async 'an HTML page instead of a GraphQL response'({ faulty }) {
    const error = await catchError(createClient({ url: `${faulty}/page/graphql`, retries: 0 }).regions.list())
    assertEqual([error instanceof UnexpectedAnswerError, error.status], [true, 502])
  },
}

/** Runs all checks and returns for each `passed` or the error. */
export async function runChecks(endpoints: Endpoints): Promise<Record<string, string>> {
  const results: Record<string, string> = {}
  for (const [name, check] of Object.entries(checks))
    results[name] = await check(endpoints).then(
      () => 'passed',
      (error) => `${error}`,
    )
  return results
}
