// Chooses the media type and the content coding of a response from Accept and Accept-Encoding (RFC 9110, 12.5).
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'

/** The media types of GraphQL responses; the first is preferred where a request accepts both alike. */
const MEDIA_TYPES = ['application/json', 'application/graphql-response+json'] as const
export type MediaType = (typeof MEDIA_TYPES)[number]

/** `Content-Type` by media type. */
export const CONTENT_TYPE: Readonly<Record<MediaType, string>> = {
  'application/json': 'application/json; charset=utf-8',
  'application/graphql-response+json': 'application/graphql-response+json; charset=utf-8',
}

const CONTENT_TYPES = Object.values(CONTENT_TYPE)

/** The content codings of responses, in order of preference at equal weight. */
const CODINGS = ['br', 'zstd', 'gzip', 'identity'] as const
export type Coding = (typeof CODINGS)[number]

/** Clients send few different headers, so the results are memoised. */
const MAX_CACHED_HEADERS = 500

type Choice<Value> = { readonly value: Value }

function memoize<Value>(choose: (header: string) => Value): (header: string) => Value {
  const cache = new LRUCache<string, Choice<Value>>({ max: MAX_CACHED_HEADERS })
  return (header) => {
    const cached = cache.get(header)
    if (cached) return cached.value
    const value = choose(header)
    cache.set(header, { value })
    return value
  }
}

/** Returns the available media types that a header `Accept` allows, best first. */
const acceptedTypes = (accept: string, available: readonly string[]) =>
  new Negotiator({ headers: { accept } }).mediaTypes(available)

const chooseMediaType = memoize((accept): MediaType | undefined => {
  const [best] = acceptedTypes(accept, CONTENT_TYPES)
  return MEDIA_TYPES.find((mediaType) => CONTENT_TYPE[mediaType] === best)
})

/** The media types of responses to queries and subscriptions, where yoga answers. */
const YOGA_TYPES = [...CONTENT_TYPES, 'text/event-stream', 'multipart/mixed']

const chooseYogaTypes = memoize((accept): string =>
  acceptedTypes(accept, YOGA_TYPES)
    .map((type) => type.split(';', 1)[0])
    .join(', '),
)

const chooseHtml = memoize(
  (accept): boolean => acceptedTypes(accept, ['application/json', 'text/html'])[0] === 'text/html',
)

const chooseCoding = memoize((header): Coding => {
  const negotiator = new Negotiator({ headers: { 'accept-encoding': header } })
  const best = negotiator.encoding(CODINGS, { preferred: CODINGS })
  // If none is acceptable, the plain bytes are the least surprise.
  return CODINGS.find((coding) => coding === best) ?? 'identity'
})

/** Returns the media type for a header `Accept`; undefined if it accepts neither. */
export function negotiateMediaType(accept: string | undefined): MediaType | undefined {
  return chooseMediaType(accept || '*/*')
}

/** Returns the content coding for a header `Accept-Encoding` (RFC 9110, 12.5.3). */
export function negotiateCoding(acceptEncoding: string | undefined): Coding {
  return acceptEncoding ? chooseCoding(acceptEncoding) : 'identity'
}

/** Returns a header `Accept` without weights and wildcards for yoga, which ignores weights; empty if it allows no type. */
export function acceptForYoga(accept: string | undefined): string {
  return chooseYogaTypes(accept || '*/*')
}

/** True if a client prefers a page to JSON, as browsers do that follow a link. */
export function prefersHtml(accept = ''): boolean {
  return accept.includes('html') && chooseHtml(accept)
}

/** Names in the media types of tables, to tell most headers without parsing them. */
const TABLE_TYPE = /csv|values|ndjson|sheet|geo|calendar|parquet|arrow/

/** Returns the format of the media type that a header `Accept` prefers to JSON; undefined if it prefers none. */
export function negotiateTableType<Format>(
  accept: string | undefined,
  formats: ReadonlyMap<string, Format>,
): Format | undefined {
  if (!accept || !TABLE_TYPE.test(accept)) return undefined
  const [best] = acceptedTypes(accept, [...CONTENT_TYPES, ...formats.keys()])
  return best === undefined ? undefined : formats.get(best)
}

/** Returns the language that a header `Accept-Language` prefers; the first one if it accepts none (RFC 9110, 12.5.4). */
export function negotiateLanguage<Language extends string>(
  acceptLanguage: string | undefined,
  languages: readonly [Language, ...Language[]],
): Language {
  const best = new Negotiator({ headers: { 'accept-language': acceptLanguage ?? '' } }).language(languages)
  return languages.find((language) => language === best) ?? languages[0]
}
