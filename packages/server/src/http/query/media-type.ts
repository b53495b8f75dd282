// Which media type a GraphQL answer has, by the rules of yoga: the first type a request names that fits, whatever its
// weight, and JSON where both fit.

/** The media types of an answer; where a request takes either, the first. */
const MEDIA_TYPES = ['application/json', 'application/graphql-response+json'] as const
export type MediaType = (typeof MEDIA_TYPES)[number]

/** The header `Content-Type` of an answer. */
export const CONTENT_TYPE: Readonly<Record<MediaType, string>> = {
  'application/json': 'application/json; charset=utf-8',
  'application/graphql-response+json': 'application/graphql-response+json; charset=utf-8',
}

/** Headers that are remembered with what they came to. */
const MAX_CACHED_HEADERS = 500

function matchesRange(mediaType: MediaType, range: string): boolean {
  const [type, subtype] = range.split('/')
  const [offeredType, offeredSubtype] = mediaType.split('/')
  return (type === '*' || type === offeredType) && (subtype === '*' || subtype === offeredSubtype)
}

function parseAccept(accept: string): string[] {
  return accept
    .replace(/\s/g, '')
    .toLowerCase()
    .split(',')
    .map((range) => range.split(';'))
    .filter(([, ...parameters]) => {
      const charset = parameters.find((parameter) => parameter.includes('charset='))
      return charset === undefined || charset === 'charset=utf-8'
    })
    .map(([type = '']) => type)
}

function selectMediaType(accept: string): MediaType | undefined {
  for (const range of parseAccept(accept)) {
    const mediaType = MEDIA_TYPES.find((type) => matchesRange(type, range))
    if (mediaType) return mediaType
  }
  return undefined
}

const mediaTypeByHeader = new Map<string, MediaType | undefined>()

/** The media type for a header `Accept`; undefined where neither of ours is asked for. */
export function negotiateMediaType(accept: string | undefined): MediaType | undefined {
  const header = accept || '*/*'
  if (mediaTypeByHeader.has(header)) return mediaTypeByHeader.get(header)
  if (mediaTypeByHeader.size >= MAX_CACHED_HEADERS) mediaTypeByHeader.clear()
  const selected = selectMediaType(header)
  mediaTypeByHeader.set(header, selected)
  return selected
}
