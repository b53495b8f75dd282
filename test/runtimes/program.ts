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
export interface Addresses {
  readonly service: string
  readonly faulty: string
  readonly manifest: string
}

function equal(actual: unknown, expected: unknown): void {
  const [shown, wanted] = [actual, expected].map((value) => JSON.stringify(value))
  if (shown !== wanted) throw new Error(`${shown} is not ${wanted}`)
}

async function thrownBy(promise: Promise<unknown>): Promise<Record<string, unknown>> {
  const answer = await promise.catch((error) => ({ thrown: error }))
  if (!Object(answer).thrown) throw new Error(`nothing was thrown but ${JSON.stringify(answer)} answered`)
  return Object(answer).thrown
}

/** A `fetch` that notes how it was asked and what the status was. */
function noting() {
  const noted: string[] = []
  return {
    noted,
    async fetch(url: string, init: RequestInit): Promise<Response> {
      const response = await fetch(url, init)
      noted.push(`${init.method ?? 'GET'} ${response.status}`)
      return response
    },
  }
}

const pitches = {
  filter: { indicator: { eq: 'community-football-pitches-built' }, region: { eq: '140700' }, year: { eq: 2020 } },
  orderBy: ['VALUE_ASC'],
} as const

/** What is tried, by the name of the promise. */
const trials: Record<string, (addresses: Addresses) => Promise<void>> = {
  async 'a page of a list'({ service }) {
    const { nodes, pageInfo, totalCount } = await createClient({ url: service }).observations.list(pitches)
    equal(
      nodes.map(({ kind, exact, unit }) => [kind, exact, unit.name]),
      [
        ['TARGET', '48', '块'],
        ['ACTUAL', '52', '块'],
      ],
    )
    equal([pageInfo.hasNextPage, totalCount], [false, 2])
  },

  async 'one record, or none'({ service }) {
    const { regions } = createClient({ url: service })
    equal((await regions.get('140700'))?.name, '晋中市')
    equal(await regions.get('nowhere'), null)
  },

  async 'every record, page after page, until the caller stops'({ service }) {
    const { regions } = createClient({ url: service })
    const { totalCount } = await regions.list({ first: 1 })
    const codes = new Set<string>()
    for await (const { code } of regions.all({ first: 7, select: { code: true } })) codes.add(code)
    equal(codes.size, totalCount)
    for await (const { code } of regions.all({ first: 1 })) if (codes.delete(code)) break
    equal(codes.size, totalCount - 1)
  },

  async counts({ service }) {
    const { count, groups } = await createClient({ url: service }).observations.statistics({ by: 'KIND' })
    equal(
      groups.reduce((sum, group) => sum + group.count, 0),
      count,
    )
  },

  async 'several things in one query, a union among them'({ service }) {
    const { region, search } = await createClient({ url: service }).query({
      region: { $: { code: '140700' }, parent: { nameEn: true } },
      search: { $: { text: '太行', first: 1 }, nodes: { on: { Event: { name: true }, EventSeries: { name: true } } } },
    })
    equal(region?.parent?.nameEn, 'Shanxi Province')
    equal(search.nodes.length, 1)
  },

  async 'documents written elsewhere'({ service }) {
    const text = 'query ($code: String!) { region(code: $code) { level } }'
    const document = new String(text) as unknown as TypedDocument<{ region: { level: string } }, { code: string }>
    const { request } = createClient({ url: service })
    equal(await request(document, { code: '140700' }), await request(text, { code: '140700' }))
  },

  async 'lines of CSV'({ service }) {
    const lines: string[] = []
    const select = { kind: true, exact: true, unit: { name: true } } as const
    for await (const line of createClient({ url: service }).observations.csv({ ...pitches, select })) lines.push(line)
    equal(lines, ['kind,exact,unit.name\r\n', 'TARGET,48,块\r\n', 'ACTUAL,52,块\r\n'])
  },

  async 'a pinned release'({ service }) {
    const release = (version: string) => createClient({ url: service, release: version })
    equal(await release('2020.1').query({ release: { version: true } }), { release: { version: '2020.1' } })
    const error = await thrownBy(release('1999.1').regions.list())
    equal([error.code, error.status], ['UNKNOWN_RELEASE', 404])
  },

  async 'an answer that is confirmed and not sent again'({ service }) {
    const { noted, fetch } = noting()
    const { regions } = createClient({ url: service, fetch })
    equal(await regions.get('140700'), await regions.get('140700'))
    // Where the platform has a cache of its own, it takes the 304 for itself.
    equal(noted, ['GET 200', 'origin' in globalThis ? 'GET 200' : 'GET 304'])
  },

  async 'a long text by its hash'({ service }) {
    const { noted, fetch } = noting()
    const { request } = createClient({ url: service, fetch, cache: 0 })
    const text = `{ release { version } } # ${Math.random()} ${'.'.repeat(2000)}`
    equal(await request(text), await request(text))
    equal(noted, ['GET 404', 'POST 200', 'GET 200'])
  },

  async 'several calls in one request, each with its own outcome'({ service }) {
    const { noted, fetch } = noting()
    const { facilities, regions } = createClient({ url: service, fetch, batch: true })
    const [city, error] = await Promise.all([regions.get('140700'), thrownBy(facilities.list({ first: 101 }))])
    equal([city?.name, error.code], ['晋中市', 'BAD_USER_INPUT'])
    equal(noted, ['POST 200'])
  },

  async 'what the service tells, until the caller stops'({ service }) {
    const told: string[] = []
    const { subscribe } = createClient({ url: service })
    for await (const { releaseActivated } of subscribe({ releaseActivated: { version: true } })) {
      told.push(releaseActivated.version)
      break
    }
    equal(told, ['2020.1'])
  },

  async "a subscription until the caller's own abort"({ service }) {
    const controller = new AbortController()
    const reason = new Error('enough')
    const { subscribe } = createClient({ url: service })
    const told = subscribe({ releaseActivated: { version: true } }, { signal: controller.signal })
    await told.next()
    setTimeout(() => controller.abort(reason), 50)
    equal((await thrownBy(told.next())) === Object(reason), true)
  },

  async 'a static build, as the service answers'({ manifest, service }) {
    const [files, online] = [manifest, service].map((url) => createClient({ url }))
    const lists = [files, online].map((client) => client?.observations.list(pitches))
    const [ofFiles, ofService] = await Promise.all(lists)
    equal([ofFiles?.nodes, ofFiles?.totalCount], [ofService?.nodes, ofService?.totalCount])
    equal(await files?.regions.get('140700'), await online?.regions.get('140700'))
    equal(await files?.facilities.statistics({ by: 'TYPE' }), await online?.facilities.statistics({ by: 'TYPE' }))
    const error = await thrownBy(
      createClient({ url: manifest }).query({ search: { $: { text: '太行' }, totalCount: true } }),
    )
    equal(error.code, 'NOT_IN_FILES')
  },

  async 'errors of the service'({ service }) {
    const error = await thrownBy(createClient({ url: service }).facilities.list({ first: 101 }))
    equal([error instanceof ApiError, error.code, typeof error.requestId], [true, 'BAD_USER_INPUT', 'string'])
  },

  async 'another try after 503'({ faulty }) {
    const api = createClient({ url: `${faulty}/busy/${Math.random()}/graphql` })
    equal((await api.regions.get('140700'))?.code, '140700')
  },

  async 'no try before the service wants one'({ faulty }) {
    const api = createClient({ url: `${faulty}/limited/graphql`, timeout: 5000 })
    const error = await thrownBy(api.regions.list())
    equal([error instanceof RateLimitError, error.retryAfter], [true, 60])
  },

  async 'a time-out'({ faulty }) {
    const error = await thrownBy(createClient({ url: `${faulty}/silent/graphql`, timeout: 100 }).regions.list())
    equal([error instanceof TimeoutError, error.code], [true, 'TIMEOUT'])
  },

  async "the caller's own abort"({ faulty }) {
    const controller = new AbortController()
    const reason = new Error('enough')
    setTimeout(() => controller.abort(reason), 50)
    const api = createClient({ url: `${faulty}/silent/graphql` })
    equal((await thrownBy(api.regions.list({}, { signal: controller.signal }))) === Object(reason), true)
  },

  async 'a connection that breaks'({ faulty }) {
    const error = await thrownBy(createClient({ url: `${faulty}/broken/graphql`, retries: 0 }).regions.list())
    equal([error instanceof NetworkError, error.code], [true, 'NETWORK'])
  },

  async 'a page where an answer should be'({ faulty }) {
    const error = await thrownBy(createClient({ url: `${faulty}/page/graphql`, retries: 0 }).regions.list())
    equal([error instanceof UnexpectedAnswerError, error.status], [true, 502])
  },
}

/** What came of each trial: `passed`, or what was wrong. */
export async function tried(addresses: Addresses): Promise<Record<string, string>> {
  const outcomes: Record<string, string> = {}
  for (const [name, trial] of Object.entries(trials))
    outcomes[name] = await trial(addresses).then(
      () => 'passed',
      (error) => `${error}`,
    )
  return outcomes
}
