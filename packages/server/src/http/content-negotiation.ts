// Chooses the media type and the content coding of a response from Accept and Accept-Encoding (RFC 9110, 12.5).
import { type FormatName, tableFormats } from '@tiyu/exporting'
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

/** A weight, or a quoted text, which may contain what looks like one. */
const WEIGHT = /"(?:[^"\\]|\\.)*"|\s*;\s*q\s*=\s*([^;,\s]*)/gi

/** A number from 0 to 1 (RFC 9110, 12.4.2), of any number of digits. */
const VALID_WEIGHT = /^(?:0(?:\.\d*)?|1(?:\.0*)?)$/

/** Returns a header without the weights that are no numbers from 0 to 1: what is listed with them counts as listed without. */
function withoutInvalidWeights(header: string): string {
  return header.replaceAll(WEIGHT, (text, weight?: string) =>
    weight === undefined || VALID_WEIGHT.test(weight) ? text : '',
  )
}

const negotiatorOf = (name: 'accept' | 'accept-encoding' | 'accept-language', header: string) =>
  new Negotiator({ headers: { [name]: withoutInvalidWeights(header) } })

/** A list without elements (RFC 9110, 5.6.1). */
const EMPTY_LIST = /^[\s,]*$/

/** Returns the available media types that a header `Accept` allows, best first. */
const acceptedTypes = (accept: string, available: readonly string[]) =>
  negotiatorOf('accept', EMPTY_LIST.test(accept) ? '*/*' : accept).mediaTypes(available)

/** The formats of tables by media type, without parameters. */
const formatByType: ReadonlyMap<string, FormatName> = new Map(
  Object.entries(tableFormats).map(([name, { contentType }]) => [
    contentType.split(';', 1)[0] as string,
    name as FormatName,
  ]),
)

/** Names in the media types of tables: other headers ask for none, even if they accept any type. */
const TABLE_TYPE = /csv|values|ndjson|sheet|geo|calendar|parquet|arrow/

/** Returns the type of JSON or of a table that a header `Accept` prefers. */
const chooseResultType = (accept: string): string | undefined =>
  acceptedTypes(accept, TABLE_TYPE.test(accept) ? [...CONTENT_TYPES, ...formatByType.keys()] : CONTENT_TYPES)[0]

const chooseMediaType = memoize((accept): MediaType | undefined => {
  const best = chooseResultType(accept)
  return MEDIA_TYPES.find((mediaType) => CONTENT_TYPE[mediaType] === best)
})

const chooseTableFormat = memoize((accept): FormatName | undefined => formatByType.get(chooseResultType(accept) ?? ''))

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
  const best = negotiatorOf('accept-encoding', header).encoding(CODINGS, { preferred: CODINGS })
  // If none is acceptable, the plain bytes are the least surprise.
  return CODINGS.find((coding) => coding === best) ?? 'identity'
})

/** Returns the media type for a header `Accept`; undefined if it accepts neither, or prefers a table. */
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

/** Returns the format of the table that a header `Accept` prefers to JSON; undefined if it prefers none. */
export function negotiateTableFormat(accept: string | undefined): FormatName | undefined {
  return accept ? chooseTableFormat(accept) : undefined
}

/** Returns the language that a header `Accept-Language` prefers; the first one if it accepts none (RFC 9110, 12.5.4). */
export function negotiateLanguage<Language extends string>(
  acceptLanguage: string | undefined,
  languages: readonly [Language, ...Language[]],
): Language {
  const best = negotiatorOf('accept-language', acceptLanguage ?? '').language(languages)
  return languages.find((language) => language === best) ?? languages[0]
}
