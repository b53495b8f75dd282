import { totalRows } from '@tiyu/model'
import type { ReleaseInfo } from '@tiyu/store'

/** Formats a release as one line. */
export function formatRelease({ version, hash, publishedAt, rows }: ReleaseInfo): string {
  const time = publishedAt.slice(0, 19).replace('T', ' ')
  return `${version}  ${hash.slice(0, 12)}  ${time}  ${totalRows(rows).toLocaleString('en')} rows 行`
}
