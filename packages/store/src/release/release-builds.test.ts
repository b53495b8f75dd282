import { expect, test } from 'vitest'
import { findSuperseded, mergeBuilds } from './release-builds.ts'
import type { StoredRelease } from './release-info.ts'
import { findEarlierRelease, findRelease } from './release-lookup.ts'

/** Returns a build of a version in a format, with flags such as `active`. */
function build(version: string, format: string, flags: Partial<StoredRelease> = {}): StoredRelease {
  const readable = format === 'b'
  const name = `${version}-${'0'.repeat(12)}-${format.repeat(8)}`
  const rest = { title: '', created: null, licence: '', notes: null, rows: {}, files: {}, packageFiles: [] }
  return { name, version, hash: '0', publishedAt: '2026-01-01', active: false, readable, ...rest, ...flags }
}

const summary = (builds: readonly StoredRelease[]) =>
  builds.map(({ name, active }) => [name.at(-1), name.slice(0, 6), active])

test('builds of one release are one release, in its place, active if one of them is', () => {
  const builds = [
    build('2020.3', 'b'),
    build('2020.2', 'a', { active: true }),
    build('2020.2', 'b'),
    build('2020.1', 'a'),
  ]
  expect(summary(mergeBuilds(builds))).toEqual([
    ['b', '2020.3', false],
    ['b', '2020.2', true],
    ['a', '2020.1', false],
  ])
  expect(findSuperseded(builds)).toEqual([builds[1]])
})

test('other content under the same version is another release', () => {
  const builds = [build('2020.1', 'b', { hash: '1' }), build('2020.1', 'a', { active: true })]
  expect(mergeBuilds(builds)).toEqual(builds)
  expect(findSuperseded(builds)).toEqual([])
})

test('a name of another format finds the release in the current one', () => {
  const builds = [build('2020.1', 'b'), build('2020.1', 'a')]
  expect(findRelease(mergeBuilds(builds), builds[1]?.name ?? '').name).toBe(builds[0]?.name)
})

test('a release goes back to the one before it in the list, whatever the clock said', () => {
  const releases = [
    build('2020.3', 'b', { active: true, publishedAt: '2020-01-01' }),
    build('2020.2', 'b', { publishedAt: '2019-01-01' }),
    build('2020.1', 'b', { publishedAt: '2026-01-01' }),
  ]
  expect(findEarlierRelease(releases).version).toBe('2020.2')
})
