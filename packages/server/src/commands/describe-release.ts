import type { ReleaseInfo } from '@tiyu/store'

/** Describes a release in one line. */
export function describeRelease({ version, hash, publishedAt, rows }: ReleaseInfo): string {
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
  return `${version}  ${hash.slice(0, 12)}  ${publishedAt.slice(0, 19).replace('T', ' ')}  ${total.toLocaleString('en')} rows 行`
}
