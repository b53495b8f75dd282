import { createHash } from 'node:crypto'
import { ddlHash } from '../build/ddl.ts'
import type { ReleaseInfo } from './release-info.ts'

/** Raise it when derived columns, row order or search tokens change, so that older releases are rebuilt. */
const LAYOUT_VERSION = 14

/** Identifies the layout of the tables of a release: this software reads only releases of this format. */
export const RELEASE_FORMAT = createHash('sha256').update(`${LAYOUT_VERSION}\n${ddlHash}`).digest('hex').slice(0, 8)

/** Returns the name of a release: its version, a hash of its content and one of the model it was built with. */
export function releaseName(version: string, hash: string): string {
  return `${version}-${hash.slice(0, 12)}-${RELEASE_FORMAT}`
}

/** Returns the part of a name that every build of the release has, whatever its format; undefined for other texts. */
export function nameWithoutFormat(name: string): string | undefined {
  return /^(\d{4}\.\d+-[\da-f]{12})-[\da-f]{8}$/.exec(name)?.[1]
}

/** True if this version of the software can read the release. */
export function isReadable({ name, version, hash }: ReleaseInfo): boolean {
  return name === releaseName(version, hash)
}
