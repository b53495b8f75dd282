// What a program sends, sent by hand: the floor its client is measured against.
import type { CallProgram } from './overhead.ts'

/** One request as it was made. */
interface RecordedRequest {
  readonly url: URL
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A bundle, loaded anew under this name where it is given. */
export async function loadProgram(file: string, name = ''): Promise<(url: string) => CallProgram> {
  return (await import(`${file}${name && `?${name}`}`)).program
}

/** What the program of a bundle sends when it asks once. */
async function recordRequest(file: string, url: string): Promise<RecordedRequest> {
  const requests: Request[] = []
  const originalFetch = globalThis.fetch
  globalThis.fetch = (input, init) => {
    requests.push(new Request(input, init))
    return originalFetch(input, init)
  }
  try {
    await (await loadProgram(file, 'recorded'))(url)('140700')
  } finally {
    globalThis.fetch = originalFetch
  }
  const [request, ...extra] = requests
  if (!request || extra.length > 0) throw new Error(`${file} asked ${requests.length} times`)
  // Of what a client sets itself; the rest is added by every fetch.
  const headers = Object.fromEntries(request.headers)
  return { url: new URL(request.url), method: request.method, headers, body: await request.text() }
}

/** Writes the address or the body of an exchange, as a program that knows its query does for each call. */
function createWriter({ url, body }: RecordedRequest): () => { readonly address: string; readonly body?: string } {
  if (body) {
    const { variables, ...rest } = JSON.parse(body)
    return () => ({ address: url.href, body: JSON.stringify({ ...rest, variables: { ...variables } }) })
  }
  const address = url.origin + url.pathname
  const { variables = '{}', ...rest } = Object.fromEntries(url.searchParams)
  const values = JSON.parse(variables)
  return () => ({ address: `${address}?${new URLSearchParams({ ...rest, variables: JSON.stringify(values) })}` })
}

/**
 * An exchange as one would write it without a client: the same method, headers and text to the same server, the status
 * and the errors looked at, the answer read as JSON.
 */
function createReplay(request: RecordedRequest, signalOptions: () => { readonly signal?: AbortSignal }): CallProgram {
  const { method, headers } = request
  const write = createWriter(request)
  return async () => {
    const { address, body } = write()
    const response = await fetch(address, { ...(body ? { method, headers, body } : { headers }), ...signalOptions() })
    if (!response.ok) throw new Error(`HTTP ${response.status}`)
    const { data, errors } = await response.json()
    if (errors) throw new Error(errors[0].message)
    return data.observations.nodes[0]?.citations[0]?.asWritten
  }
}

/** The exchange of a program by hand, without and with a time-out. */
export async function createReplays(file: string, url: string): Promise<{ byHand: CallProgram; timed: CallProgram }> {
  const request = await recordRequest(file, url)
  return {
    byHand: createReplay(request, () => ({})),
    timed: createReplay(request, () => ({ signal: AbortSignal.timeout(30_000) })),
  }
}
