// What a bibliographic reference describes: a release, or one row of it.
import type { Bilingual } from '@tiyu/model'
import type { ReleaseInfo } from '../release/release-info.ts'

/** A row of a release that is cited by itself. */
interface CitedPart {
  /** Identifies the row in the release, such as `Observation-o-s013`. */
  readonly key: string
  readonly title: Bilingual
}

/** Where and when the work was read online. */
interface OnlineAccess {
  /** The permanent address in each language. */
  readonly address: Bilingual
  /** Day of the access, such as 2026-11-29. */
  readonly accessedOn: string
}

/** A release, or a part of it, to be cited. */
export interface CitedWork {
  readonly release: ReleaseInfo
  /** Undefined for the release as a whole. */
  readonly part?: CitedPart | undefined
  /** Undefined for the files of the release, wherever they are. */
  readonly online?: OnlineAccess | undefined
}

/** Returns year, month and day of a date. */
export const dateParts = (date: string): number[] => date.split('-').map(Number)

/** Returns the key of the work in the files of reference managers. */
export function citationKey({ release: { version, hash }, part }: CitedWork): string {
  const key = `release-${version}-${hash.slice(0, 12)}`
  // BibTeX separates and delimits with the other characters.
  return part ? `${key}-${part.key.replaceAll(/[^\w.:-]/g, '_')}` : key
}

/** Returns the remark with which a reader can verify that the bytes are the same, and the licence. */
export const releaseNote = ({ hash, licence }: ReleaseInfo): string => `SHA-256 ${hash}. Licence ${licence}`
