// Headers that tell browsers what responses may do, as names and values in turn.

/** Keeps browsers from taking a response for another type than it says. */
export const NO_SNIFFING: readonly string[] = ['x-content-type-options', 'nosniff']

/** The content type of the pages that this server renders. */
export const HTML_TYPE = 'text/html; charset=utf-8'

/** Tells other sites nothing of the page from which a link leads to them. */
const REFERRER_POLICY = ['referrer-policy', 'same-origin'] as const

const CONTENT_SECURITY_POLICY = 'content-security-policy'

/** Policy of the rendered pages: no scripts, no files of others, no frames. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Policy of GraphiQL: scripts and requests of this server only. */
const GRAPHIQL_POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; font-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"

/** Headers of HTML with a policy of its own. */
const HTML_HEADERS: readonly string[] = [...NO_SNIFFING, ...REFERRER_POLICY]

/** Headers of a rendered page. */
const PAGE_HEADERS: readonly string[] = [...HTML_HEADERS, CONTENT_SECURITY_POLICY, PAGE_POLICY]

/** Returns the policy of the pages of the site: scripts, styles and requests of this server only. @param ancestors who may show it in a frame */
const sitePolicy = (ancestors: string) =>
  `default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors ${ancestors}`

/** Headers of a page of the site. */
export const SITE_HEADERS: readonly string[] = [CONTENT_SECURITY_POLICY, sitePolicy("'none'")]

/** Headers of a page of the site that others may show in a frame. */
export const EMBEDDED_SITE_HEADERS: readonly string[] = [CONTENT_SECURITY_POLICY, sitePolicy('*')]

/** Headers of GraphiQL and its files, by name. */
export const GRAPHIQL_HEADERS: ReadonlyMap<string, string> = new Map([
  [CONTENT_SECURITY_POLICY, GRAPHIQL_POLICY],
  REFERRER_POLICY,
])

/** Returns what protects browsers, for a response with these headers; HTML has the policy of a rendered page unless it has its own. */
export function protectionOf(headers: readonly string[]): readonly string[] {
  if (!headers.includes(HTML_TYPE)) return NO_SNIFFING
  return headers.includes(CONTENT_SECURITY_POLICY) ? HTML_HEADERS : PAGE_HEADERS
}
