// What plain JavaScript may pass by mistake: each fails with a code and with words that name the place.
import { describe, expect, it } from 'vitest'
import {
  type ApiError,
  createClient,
  createRequest,
  NetworkError,
  subscriptions,
  UnexpectedAnswerError,
} from './index.ts'

const failure = (call: Promise<unknown>): Promise<ApiError> =>
  call.then(
    () => expect.unreachable('The call succeeded'),
    (error: unknown) => error as ApiError,
  )

/** Returns a client of a service that answers every query with this response, and the headers it received. */
function client(respond: () => Response, options: object = {}) {
  const received: unknown[] = []
  const api = createClient({
    url: 'https://example.org/wrong?key=1',
    subscriptions,
    retries: 0,
    fetch: async (_url, { headers }) => {
      received.push(headers)
      return respond()
    },
    ...options,
  })
  return { api, received }
}

const empty = () =>
  Response.json({ data: { facilities: { nodes: [], totalCount: 0 }, facilityStatistics: { count: 0 } } })

describe('a client', () => {
  it.each([
    ['no options', undefined],
    ['null', null],
    ['an undefined URL', { url: undefined }],
    ['an empty URL', { url: '' }],
    ['a URL in place of the options', 'https://example.org/graphql'],
    ...[
      'localhost:4000/graphql',
      'localhost:4000',
      'www.example.org/graphql',
      'api.example.org:8080/graphql?key=1',
      '192.168.0.5:4000/graphql',
      '[::1]:4000/graphql',
      'my-host.local/graphql',
    ].map((url): [string, object] => [`a host without a scheme, ${url}`, { url }]),
  ])('needs a URL: %s', (_, options) => {
    for (const create of [createClient, createRequest] as ((options: never) => unknown)[])
      expect(() => create(options as never)).toThrow(
        expect.objectContaining({
          name: 'TypeError',
          code: 'INVALID_ARGUMENT',
          message: expect.stringMatching(/^url: .*https:\/\/example\.org\/graphql.*缺少服务地址/),
        }),
      )
  })

  it.each([
    '/graphql',
    './api.v2/graphql',
    '../api.example/graphql',
    '//example.org/graphql',
    'graphql',
    'manifest.json',
    '2020.1/manifest.json',
    'https://example.org:8080/a.b/graphql',
    'http://localhost:4000/graphql',
  ])('takes the URL %s', (url) => {
    expect(() => createClient({ url })).not.toThrow()
  })

  it('takes a URL object', async () => {
    const urls: string[] = []
    const fetch = async (url: string) => {
      urls.push(url)
      return empty()
    }
    await createClient({ url: new URL('https://example.org/graphql'), fetch }).facilities.list()
    expect(urls).toEqual([expect.stringMatching(/^https:\/\/example\.org\/graphql\?query=/)])
  })

  it.each([
    ['text that is no URL', 'nowhere', /^GET nowhere failed: .*请求失败/],
    ['another protocol', 'ftp://example.org/graphql', /^GET ftp:\/\/example\.org\/graphql failed: .*/],
  ])('names a wrong address: %s', async (_, url, message) => {
    const error = await failure(createClient({ url, retries: 0 }).facilities.list())
    expect(error).toBeInstanceOf(NetworkError)
    expect(error.message).toMatch(message)
  })

  it.each([404, 405, 502])('names the address that answers %i without GraphQL, without its query', async (status) => {
    const { api } = client(() => new Response('no', { status, headers: { 'content-type': 'text/plain' } }))
    const error = await failure(api.facilities.list())
    expect(error).toBeInstanceOf(UnexpectedAnswerError)
    expect(error.code).toBe('UNEXPECTED_ANSWER')
    expect(error.message).toMatch(
      new RegExp(`^(GET|POST) https://example\\.org/wrong: HTTP ${status}, text/plain: not a GraphQL response`),
    )
  })
})

describe('a feature that the client was created without', () => {
  it.each([['a static build', 'staticBuild', { url: 'https://example.org/manifest.json' }]])(
    'is named: %s',
    async (_, feature, options) => {
      for (const call of [createClient(options).regions.list(), createRequest(options)('{ a }')])
        await expect(call).rejects.toThrow(
          expect.objectContaining({
            name: 'TypeError',
            code: 'INVALID_ARGUMENT',
            message: expect.stringContaining(
              `${feature}: missing; expected import { ${feature} } from '@tiyu/sdk'; createClient({ url, ${feature} })`,
            ),
          }),
        )
    },
  )

  it('is named by the call that needs it', async () => {
    const api: object = createClient({ url: 'https://example.org/graphql' })
    const { subscribe } = api as ReturnType<typeof client>['api']
    await expect(subscribe({ releaseActivated: { version: true } }).next()).rejects.toThrow(/^subscriptions: missing;/)
  })
})

describe('headers', () => {
  it.each([
    ['a Headers object', new Headers({ 'X-App': 'a', accept: 'application/json' })],
    ['entries', Object.entries({ 'X-App': 'a', accept: 'application/json' })],
    ['a record', { 'X-App': 'a', Accept: 'application/json' }],
  ])('of the client and of a call may be %s', async (_, headers) => {
    const ofClient = client(empty, { headers })
    await ofClient.api.facilities.list()
    const ofCall = client(empty, { headers: new Headers({ 'x-app': 'z', 'x-key': '1' }) })
    await ofCall.api.facilities.list({}, { headers })
    expect(ofClient.received).toEqual([{ 'x-app': 'a', accept: 'application/json' }])
    expect(ofCall.received).toEqual([{ 'x-app': 'a', 'x-key': '1', accept: 'application/json' }])
  })
})

describe('a call', () => {
  it.each([
    [
      'a controller in place of its signal',
      { signal: new AbortController() },
      /^signal: AbortController; expected AbortSignal/,
    ],
    ['true in place of a signal', { signal: true }, /^signal: true; expected AbortSignal/],
    ['text in place of a time', { timeout: 'soon' }, /^timeout: "soon"; expected >= 0/],
    ['not a number', { timeout: Number.NaN }, /^timeout: NaN; expected >= 0/],
    ['a negative timeout', { timeout: -1 }, /^timeout: -1; expected >= 0/],
    ['negative retries', { retries: -2 }, /^retries: -2; expected >= 0/],
    ['a header outside Latin-1', { headers: { 'x-name': '晋中' } }, /^headers: Object; expected .*Latin-1/],
  ])('rejects %s', async (_, options, message) => {
    const { api } = client(empty)
    const subscribed = api.subscribe({ releaseActivated: { version: true } }, options as never).next()
    for (const call of [
      api.facilities.list({}, options as never),
      api.facilities.get('x', {}, options as never),
      subscribed,
    ]) {
      const error = await failure(call)
      expect(error).toBeInstanceOf(TypeError)
      expect(error).toMatchObject({ code: 'INVALID_ARGUMENT', message: expect.stringMatching(message) })
      expect(error.message).toMatch(/应为/)
    }
  })

  it.each([undefined, null, '', 0])('of get explains the identifier %j', async (id) => {
    const { api } = client(empty)
    const { facilities, regions, sources, sports } = api
    for (const get of [facilities.get, regions.get, sources.get, sports.get] as ((id: unknown) => Promise<unknown>)[]) {
      const error = await failure(get(id))
      expect(error).toMatchObject({ name: 'TypeError', code: 'INVALID_ARGUMENT' })
      expect(error.message).toMatch(/^id: (?:undefined|null|""|0); expected text\. id 应为 text。$/)
    }
  })

  it('takes null for no arguments and no options', async () => {
    const { api } = client(empty, { timeout: null, headers: null })
    const none = null as never
    expect(await api.facilities.list(none, none)).toEqual({ nodes: [], totalCount: 0 })
    expect(await api.facilities.get('x', none, none)).toBeNull()
    expect(await api.facilities.statistics(none, none)).toEqual({ count: 0 })
    expect(await api.facilities.list({ select: null } as never)).toMatchObject({ totalCount: 0 })
  })
})

describe('the arguments of a call', () => {
  const { api } = client(empty)
  /** A call without type checks. */
  type AnyCall = (args: unknown) => Promise<unknown>
  const { compare, near, clusters, profile, diff } = api
  const { list, aggregates } = api.facilities
  const calls: object = { compare, near, clusters, profile, diff }

  it.each(Object.entries<AnyCall>(calls as never))(
    'may be missing, which the service explains: %s',
    async (_, call) => {
      for (const none of [undefined, null]) await expect(call(none)).resolves.toBeUndefined()
    },
  )

  it.each(Object.entries<AnyCall>({ ...calls, list, aggregates } as never))('cannot be a text: %s', async (_, call) => {
    const error = await failure(call('140700'))
    expect(error).toMatchObject({ name: 'TypeError', code: 'INVALID_ARGUMENT' })
    expect(error.message).toMatch(/^selection\..*\$: "0"; expected \{ argument: value \}.*应为/)
  })
})

describe('a timeout', () => {
  it('names the address without its query', async () => {
    const fetch = (_url: string, { signal }: RequestInit) =>
      new Promise<Response>((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    const error = await failure(client(empty, { fetch, timeout: 1 }).api.facilities.list())
    expect(error).toMatchObject({ name: 'TimeoutError', code: 'TIMEOUT', timeout: 1 })
    expect(error.message).toMatch(/^https:\/\/example\.org\/wrong: timed out after 1 ms\..*请求超时/)
  })
})

describe('an error', () => {
  it('starts its stack with the name of its class and its message', async () => {
    const { api } = client(() => Response.json({ errors: [{ message: 'No.' }] }))
    const error = await failure(api.facilities.list())
    expect(error.stack).toMatch(/^ApiError: No\.\n/)
    expect(Object.keys(error)).not.toContain('name')
    expect(new NetworkError('down', undefined, 'GET /').stack).toMatch(/^NetworkError: GET \/ failed: down/)
  })
})
