// What a program sends, sent by hand: the floor its client is measured against.
import type { Ask } from './overhead.ts'

/** One request as it was made. */
interface Exchange {
  readonly url: URL
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A bundle, loaded anew under this name where it is given. */
export async function load(file: string, name = ''): Promise<(url: string) => Ask> {
  return (await import(`${file}${name && `?${name}`}`)).program
}

/** What the program of a bundle sends when it asks once. */
async function recorded(file: string, url: string): Promise<Exchange> {
  const sent: Request[] = []
  const platform = globalThis.fetch
  globalThis.fetch = (input, init) => {
    sent.push(new Request(input, init))
    return platform(input, init)
  }
  try {
    await (await load(file, 'recorded'))(url)('140700')
  } finally {
    globalThis.fetch = platform
  }
  const [request, ...more] = sent
  if (!request || more.length > 0) throw new Error(`${file} asked ${sent.length} times`)
  // Of what a client sets itself; the rest is added by every fetch.
  const headers = Object.fromEntries(request.headers)
  return { url: new URL(request.url), method: request.method, headers, body: await request.text() }
}

/** Writes the address or the body of an exchange, as a program that knows its query does for each call. */
function writing({ url, body }: Exchange): () => { readonly address: string; readonly body?: string } {
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
function sending(exchange: Exchange, limited: () => { readonly signal?: AbortSignal }): Ask {
  const { method, headers } = exchange
  const write = writing(exchange)
  return async () => {
    const { address, body } = write()
    const response = await fetch(address, { ...(body ? { method, headers, body } : { headers }), ...limited() })
    if (!response.ok) throw new Error(`HTTP ${response.status}`)
    const { data, errors } = await response.json()
    if (errors) throw new Error(errors[0].message)
    return data.observations.nodes[0]?.citations[0]?.asWritten
  }
}

/** The exchange of a program by hand, without and with a time-out. */
export async function exchangeOf(file: string, url: string): Promise<{ byHand: Ask; timed: Ask }> {
  const exchange = await recorded(file, url)
  return {
    byHand: sending(exchange, () => ({})),
    timed: sending(exchange, () => ({ signal: AbortSignal.timeout(30_000) })),
  }
}
