/** The parts of a request target. */
export interface RequestTarget {
  /** Decoded, without doubled slashes; `*` if the request is about the server as a whole. */
  readonly path: string
  /** The query string without the question mark. */
  readonly search: string
  /** The release named by `?release=`. */
  readonly version: string | null
}

/** Scheme and authority of a target in absolute form, which every server must accept (RFC 9112, 3.2.2). */
const ORIGIN = /^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function normalizePath(path: string): string {
  const decoded = path.includes('%') ? decodePath(path) : path
  const single = decoded.includes('//') ? decoded.replaceAll(/\/{2,}/g, '/') : decoded
  return single === '' ? '/' : single
}

/** Parses the target of a request: a path with a query string, an absolute URL, or `*`. */
export function parseRequestTarget(target: string): RequestTarget {
  const url = target.startsWith('/') ? target : target.replace(ORIGIN, '')
  const queryStart = url.indexOf('?')
  if (queryStart < 0) return { path: normalizePath(url), search: '', version: null }
  const search = url.slice(queryStart + 1)
  const version = search.includes('release=') ? new URLSearchParams(search).get('release') : null
  return { path: normalizePath(url.slice(0, queryStart)), search, version }
}
