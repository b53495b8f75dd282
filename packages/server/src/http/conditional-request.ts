import type { Coding } from './content-negotiation.ts'

/** Returns the strong entity tag of a representation: the hash of its content and its coding (RFC 9110, 8.8.3.3). */
export function entityTag(hash: string, coding: Coding): string {
  return `"${hash}${coding === 'identity' ? '' : `-${coding}`}"`
}

/** Returns the tag without the mark of weak ones. */
const opaqueTag = (tag: string) => tag.trim().replace(/^W\//, '')

/** True if a header `If-Match` lists other entity tags only, compared strongly (RFC 9110, 13.1.1). */
export function failsIfMatch(header: string | undefined, etag: string): boolean {
  if (header === undefined || header.trim() === '*') return false
  return etag.startsWith('W/') || !header.split(',').some((tag) => tag.trim() === etag)
}

/** True if a header `If-None-Match` lists the entity tag, compared weakly (RFC 9110, 13.1.2). */
export function matchesIfNoneMatch(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  if (header === etag || header.trim() === '*') return true
  return header.split(',').some((tag) => opaqueTag(tag) === opaqueTag(etag))
}
