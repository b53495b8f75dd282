// What the SDK promises, tried wherever it runs: this file imports nothing of the platform.
import {
  ApiError,
  createClient,
  NetworkError,
  RateLimitError,
  TimeoutError,
  type TypedDocument,
  UnexpectedAnswerError,
} from '@tiyu/sdk'

/**
 * GraphQL endpoints: of a service, and of one that stands in front of it and misbehaves as its paths say; and the manifest
 * of a static build of the same release.
 */
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
  const answer = await promise.catch((error) => ({ thrown: error }))
  if (!Object(answer).thrown) throw new Error(`nothing was thrown but ${JSON.stringify(answer)} answered`)
  return Object(answer).thrown
}

/** A `fetch` that notes how it was asked and what the status was. */
function recordingFetch() {
  const requests: string[] = []
  return {
    noted: requests,
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

/** What is tried, by the name of the promise. */
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

  async 'one record, or none'({ service }) {
    const { regions } = createClient({ url: service })
    assertEqual((await regions.get('140700'))?.name, '晋中市')
    assertEqual(await regions.get('nowhere'), null)
  },

  async 'every record, page after page, until the caller stops'({ service }) {
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

  async 'several things in one query, a union among them'({ service }) {
    const { region, search } = await createClient({ url: service }).query({
      region: { $: { code: '140700' }, parent: { nameEn: true } },
      search: { $: { text: '太行', first: 1 }, nodes: { on: { Event: { name: true }, EventSeries: { name: true } } } },
    })
    assertEqual(region?.parent?.nameEn, 'Shanxi Province')
    assertEqual(search.nodes.length, 1)
  },

  async 'documents written elsewhere'({ service }) {
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
    assertEqual(await release('2020.1').query({ release: { version: true } }), { release: { version: '2020.1' } })
    const error = await catchError(release('1999.1').regions.list())
    assertEqual([error.code, error.status], ['UNKNOWN_RELEASE', 404])
  },

  async 'an answer that is confirmed and not sent again'({ service }) {
    const { noted, fetch } = recordingFetch()
    const { regions } = createClient({ url: service, fetch })
    assertEqual(await regions.get('140700'), await regions.get('140700'))
    // Where the platform has a cache of its own, it takes the 304 for itself.
    assertEqual(noted, ['GET 200', 'origin' in globalThis ? 'GET 200' : 'GET 304'])
  },

  async 'a long text by its hash'({ service }) {
    const { noted, fetch } = recordingFetch()
    const { request } = createClient({ url: service, fetch, cache: 0 })
    const text = `{ release { version } } # ${Math.random()} ${'.'.repeat(2000)}`
    assertEqual(await request(text), await request(text))
    assertEqual(noted, ['GET 404', 'POST 200', 'GET 200'])
  },

  async 'several calls in one request, each with its own outcome'({ service }) {
    const { noted, fetch } = recordingFetch()
    const { facilities, regions } = createClient({ url: service, fetch, batch: true })
    const [city, error] = await Promise.all([regions.get('140700'), catchError(facilities.list({ first: 101 }))])
    assertEqual([city?.name, error.code], ['晋中市', 'BAD_USER_INPUT'])
    assertEqual(noted, ['POST 200'])
  },

  async 'what the service tells, until the caller stops'({ service }) {
    const versions: string[] = []
    const { subscribe } = createClient({ url: service })
    for await (const { releaseActivated } of subscribe({ releaseActivated: { version: true } })) {
      versions.push(releaseActivated.version)
      break
    }
    assertEqual(versions, ['2020.1'])
  },

  async "a subscription until the caller's own abort"({ service }) {
    const controller = new AbortController()
    const reason = new Error('enough')
    const { subscribe } = createClient({ url: service })
    const events = subscribe({ releaseActivated: { version: true } }, { signal: controller.signal })
    await events.next()
    setTimeout(() => controller.abort(reason), 50)
    assertEqual((await catchError(events.next())) === Object(reason), true)
  },

  async 'a static build, as the service answers'({ manifest, service }) {
    const [files, online] = [manifest, service].map((url) => createClient({ url }))
    const lists = [files, online].map((client) => client?.observations.list(pitches))
    const [ofFiles, ofService] = await Promise.all(lists)
    assertEqual([ofFiles?.nodes, ofFiles?.totalCount], [ofService?.nodes, ofService?.totalCount])
    assertEqual(await files?.regions.get('140700'), await online?.regions.get('140700'))
    assertEqual(await files?.facilities.statistics({ by: 'TYPE' }), await online?.facilities.statistics({ by: 'TYPE' }))
    const error = await catchError(
      createClient({ url: manifest }).query({ search: { $: { text: '太行' }, totalCount: true } }),
    )
    assertEqual(error.code, 'NOT_IN_FILES')
  },

  async 'errors of the service'({ service }) {
    const error = await catchError(createClient({ url: service }).facilities.list({ first: 101 }))
    assertEqual([error instanceof ApiError, error.code, typeof error.requestId], [true, 'BAD_USER_INPUT', 'string'])
  },

  async 'another try after 503'({ faulty }) {
    const api = createClient({ url: `${faulty}/busy/${Math.random()}/graphql` })
    assertEqual((await api.regions.get('140700'))?.code, '140700')
  },

  async 'no try before the service wants one'({ faulty }) {
    const api = createClient({ url: `${faulty}/limited/graphql`, timeout: 5000 })
    const error = await catchError(api.regions.list())
    assertEqual([error instanceof RateLimitError, error.retryAfter], [true, 60])
  },

  async 'a time-out'({ faulty }) {
    const error = await catchError(createClient({ url: `${faulty}/silent/graphql`, timeout: 100 }).regions.list())
    assertEqual([error instanceof TimeoutError, error.code], [true, 'TIMEOUT'])
  },

  async "the caller's own abort"({ faulty }) {
    const controller = new AbortController()
    const reason = new Error('enough')
    setTimeout(() => controller.abort(reason), 50)
    const api = createClient({ url: `${faulty}/silent/graphql` })
    assertEqual((await catchError(api.regions.list({}, { signal: controller.signal }))) === Object(reason), true)
  },

  async 'a connection that breaks'({ faulty }) {
    const error = await catchError(createClient({ url: `${faulty}/broken/graphql`, retries: 0 }).regions.list())
    assertEqual([error instanceof NetworkError, error.code], [true, 'NETWORK'])
  },

  async 'a page where an answer should be'({ faulty }) {
    const error = await catchError(createClient({ url: `${faulty}/page/graphql`, retries: 0 }).regions.list())
    assertEqual([error instanceof UnexpectedAnswerError, error.status], [true, 502])
  },
}

/** What came of each trial: `passed`, or what was wrong. */
export async function runChecks(endpoints: Endpoints): Promise<Record<string, string>> {
  const outcomes: Record<string, string> = {}
  for (const [name, check] of Object.entries(checks))
    outcomes[name] = await check(endpoints).then(
      () => 'passed',
      (error) => `${error}`,
    )
  return outcomes
}
