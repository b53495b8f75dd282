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
const REMEMBERED = 500

function fits(offered: MediaType, asked: string): boolean {
  const [type, subtype] = asked.split('/')
  const [ours, sub] = offered.split('/')
  return (type === '*' || type === ours) && (subtype === '*' || subtype === sub)
}

function asked(accept: string): string[] {
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

function choose(accept: string): MediaType | undefined {
  for (const range of asked(accept)) {
    const found = MEDIA_TYPES.find((type) => fits(type, range))
    if (found) return found
  }
  return undefined
}

const remembered = new Map<string, MediaType | undefined>()

/** The media type for a header `Accept`; undefined where neither of ours is asked for. */
export function mediaTypeFor(accept: string | undefined): MediaType | undefined {
  const header = accept || '*/*'
  if (remembered.has(header)) return remembered.get(header)
  if (remembered.size >= REMEMBERED) remembered.clear()
  const chosen = choose(header)
  remembered.set(header, chosen)
  return chosen
}
