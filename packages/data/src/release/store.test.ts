import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PackageError } from '../problem.ts'
import { columnsOf, PackageCopy } from '../testing/package-copy.ts'
import { LockedError } from './lock.ts'
import { type OpenedRelease, openStore } from './store.ts'

let copy: PackageCopy
let stateFolder: string

beforeEach(async () => {
  copy = await PackageCopy.withoutRows()
  await copy.write('sports.csv', 'code,name,nameEn,parentCode\nball,球类,Ball games,\n')
  stateFolder = await mkdtemp(join(tmpdir(), 'tiyu-state-'))
})
afterEach(async () => {
  await copy[Symbol.asyncDispose]()
  await rm(stateFolder, { recursive: true, force: true })
})

const open = () => openStore({ packageFolder: copy.folder, stateFolder })
const releases = async () => (existsSync(join(stateFolder, 'releases')) ? readdir(join(stateFolder, 'releases')) : [])

async function sportsOf(release: OpenedRelease): Promise<string[]> {
  const rows = await release.sql.selectFrom('Sport').select('name').orderBy('code').execute()
  return rows.map(({ name }) => name)
}

/** Opens the store, asks and closes it again. */
async function visit<Answer>(ask: (release: OpenedRelease) => Promise<Answer> | Answer): Promise<Answer> {
  const release = await open()
  try {
    return await ask(release)
  } finally {
    await release.close()
  }
}

const addChess = () => copy.edit('sports.csv', (text) => `${text}chess,国际象棋,Chess,\n`)
const breakSports = () => copy.edit('sports.csv', (text) => `${text}Chess!,国际象棋,Chess,\n`)

test('the same content is built once and opened again', async () => {
  expect(await visit(({ built }) => built)).toBe(true)
  const [name = ''] = await releases()
  expect(name).toMatch(/^2020\.1-[0-9a-f]{12}-[0-9a-f]{8}$/)
  expect(await visit(({ built }) => built)).toBe(false)
  expect(await releases()).toEqual([name])
})

test('changed content becomes a release of its own beside the earlier one, which comes back with its content', async () => {
  expect(await visit(sportsOf)).toEqual(['球类'])
  const original = await copy.read('sports.csv')
  await addChess()
  expect(await visit(sportsOf)).toEqual(['球类', '国际象棋'])
  expect(await releases()).toHaveLength(2)
  await copy.write('sports.csv', original)
  expect(await visit(async (release) => [release.built, await sportsOf(release)])).toEqual([false, ['球类']])
})

test('a release keeps the package it was made from', async () => {
  const kept = await visit(({ packageFolder }) => packageFolder)
  const made = await copy.read('sports.csv')
  await addChess()
  expect(await readFile(join(kept, 'sports.csv'), 'utf8')).toBe(made)
  expect((await readdir(kept)).sort()).toEqual((await readdir(copy.folder)).sort())
})

test('a broken package throws all its problems and leaves the earlier release as it was', async () => {
  await visit(() => undefined)
  const before = await releases()
  const { mtimeMs } = await stat(join(stateFolder, 'releases', before[0] ?? ''))
  const original = await copy.read('sports.csv')
  await breakSports()
  await copy.remove('units.csv')
  const error = (await open().catch((thrown: unknown) => thrown)) as PackageError
  expect(error).toBeInstanceOf(PackageError)
  expect(error.problems.map(({ file }) => file).sort()).toEqual(['sports.csv', 'units.csv'])
  expect(await releases()).toEqual(before)
  expect((await stat(join(stateFolder, 'releases', before[0] ?? ''))).mtimeMs).toBe(mtimeMs)
  expect((await readdir(stateFolder)).sort()).toEqual(['releases'])

  await copy.write('sports.csv', original)
  await copy.write('units.csv', `${columnsOf('units').join(',')}\n`)
  expect(await visit(async (release) => [release.built, await sportsOf(release)])).toEqual([false, ['球类']])
})

test('a broken descriptor throws its problem', async () => {
  await copy.write('datapackage.json', '{}')
  await expect(open()).rejects.toThrow(PackageError)
  expect(await releases()).toEqual([])
})

test('the store is locked while it is open, and free again after closing and after an error', async () => {
  const release = await open()
  await expect(open()).rejects.toThrow(LockedError)
  // The refused one has not given the lock away.
  await expect(open()).rejects.toThrow(LockedError)
  expect(await sportsOf(release)).toEqual(['球类'])
  await release.close()
  await breakSports()
  await expect(open()).rejects.toThrow(PackageError)
  await expect(open()).rejects.toThrow(PackageError)
})

test('what an interrupted build left behind is removed', async () => {
  await mkdir(join(stateFolder, 'building-4711', 'database'), { recursive: true })
  await visit(() => undefined)
  expect(await readdir(stateFolder)).toEqual(['releases'])
})
