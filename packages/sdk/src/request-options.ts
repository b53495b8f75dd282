import { loadExplanations } from './lazy.ts'
import type { CallOptions, ClientOptions } from './options.ts'

/** The timeout of a call, in milliseconds, if neither the call nor the client says otherwise. */
const DEFAULT_TIMEOUT = 30_000

/** The retries of a call if neither the call nor the client says otherwise. */
const DEFAULT_RETRIES = 2

/** True for the URL of the manifest of a static build, as opposed to that of a service. */
export const isManifest = (url: string | URL): boolean => /\.json($|\?)/.test(url as string)

/** Adds query parameters to a URL, which may have some already. */
export function withSearchParams(url: string, params: Readonly<Record<string, string>>): string {
  let fullUrl = url
  for (const name in params) {
    fullUrl += `${fullUrl.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(params[name] as string)}`
  }
  return fullUrl
}

/** The options of a request, those of the call completed by those of the client. */
export interface RequestOptions {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly timeout: number
  readonly retries: number
  readonly signal: AbortSignal | undefined
}

/**
 * Completes the options of a call by those of the client.
 * @throws TypeError `INVALID_ARGUMENT` that names an invalid option
 */
export async function readRequestOptions(
  options: ClientOptions,
  call?: CallOptions,
  defaultRetries = DEFAULT_RETRIES,
): Promise<RequestOptions> {
  const { signal, release = options.release } = call ?? {}
  const timeout = Number(call?.timeout ?? options.timeout ?? DEFAULT_TIMEOUT)
  const retries = Number(call?.retries ?? options.retries ?? defaultRetries)
  if (!options.staticBuild && isManifest(options.url)) (await loadExplanations()).explainMissing('staticBuild')
  try {
    const given = [options, call].map((one) => new Headers(Object(one).headers ?? {}))
    const headers = Object.fromEntries(given.flatMap((one) => [...one]))
    if (timeout >= 0 && retries >= 0 && (!signal || 'throwIfAborted' in signal))
      return { signal, timeout, retries, headers, url: withSearchParams(`${options.url}`, release ? { release } : {}) }
  } catch {
    // Explained below.
  }
  return (await loadExplanations()).explainOptions({ ...options, ...call })
}
