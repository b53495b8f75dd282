// Replays the request of a program by plain `fetch`: the baseline that its client is compared with.
import type { CallProgram } from './overhead.ts'

/** A recorded request. */
interface RecordedRequest {
  readonly url: URL
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Imports a bundle; a `name` imports a new instance of it. */
export async function loadProgram(file: string, name = ''): Promise<(url: string) => CallProgram> {
  return (await import(`${file}${name && `?${name}`}`)).program
}

/** Runs a program once and returns the request it sends. */
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
  // Only the headers that the client sets; `fetch` adds the others to the replay as well.
  const headers = Object.fromEntries(request.headers)
  return { url: new URL(request.url), method: request.method, headers, body: await request.text() }
}

/** Returns a function that serializes the URL or body again for each call, as a program with a fixed query does. */
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
 * Returns a program without a client that sends a recorded request by `fetch`, with the same method, headers and text,
 * checks the status and the errors, and parses the JSON.
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

/** Returns the replay of the request of a program, without and with a timeout. */
export async function createReplays(file: string, url: string): Promise<{ byHand: CallProgram; timed: CallProgram }> {
  const request = await recordRequest(file, url)
  return {
    byHand: createReplay(request, () => ({})),
    timed: createReplay(request, () => ({ signal: AbortSignal.timeout(30_000) })),
  }
}
