import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LockedError, lock, removeLockFiles } from './lock.ts'

const HOLD = fileURLToPath(new URL('../testing/hold-lock.ts', import.meta.url))

let folder: string
const children: ChildProcess[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-lock-'))
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

/** Starts another process that locks the folder; waits for its output. */
async function lockInOtherProcess(): Promise<{ output: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ['--no-warnings', HOLD, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const [data] = (await once(child.stdout, 'data')) as [Buffer]
  return { output: data.toString().trim(), child }
}

test('locks, unlocks and locks again, and creates the folder', async () => {
  const deeper = join(folder, 'not', 'there')
  const unlock = await lock(deeper)
  expect(JSON.parse(await readFile(join(deeper, 'lock.json'), 'utf8'))).toMatchObject({ pid: process.pid })
  await unlock()
  expect(await readdir(deeper)).toEqual(['lock.sqlite'])
  await (await lock(deeper))()
})

test('refuses a second lock in the same process', async () => {
  const unlock = await lock(folder)
  await expect(lock(folder)).rejects.toThrow(LockedError)
  await unlock()
})

test('grants one of many concurrent attempts', async () => {
  const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => lock(folder)))
  const refused = attempts.filter((one) => one.status === 'rejected')
  expect(refused).toHaveLength(19)
  for (const { reason } of refused) expect(reason).toBeInstanceOf(LockedError)
})

test('refuses another process', async () => {
  const unlock = await lock(folder)
  expect((await lockInOtherProcess()).output).toBe('LockedError')
  await unlock()
  expect((await lockInOtherProcess()).output).toBe('held')
})

test('the error names process, host, folder and remedy in both languages', async () => {
  const { output, child } = await lockInOtherProcess()
  expect(output).toBe('held')
  const { message } = (await lock(folder).catch((error: Error) => error as LockedError)) as LockedError
  for (const part of [`Process ${child.pid} on ${hostname()}`, `进程 ${child.pid}`, folder, 'STATE_DIR', '请先停止']) {
    expect(message).toContain(part)
  }
})

test('the lock of a killed process is free at once, although its holder file remains', async () => {
  for (let times = 0; times < 3; times += 1) {
    const { output, child } = await lockInOtherProcess()
    expect(output).toBe('held')
    child.kill('SIGKILL')
    await once(child, 'exit')
    await (await lock(folder))()
  }
})

test('at most one of several processes gets the lock of a killed process', { timeout: 60_000 }, async () => {
  const { child } = await lockInOtherProcess()
  const others = Array.from({ length: 6 }, () => lockInOtherProcess())
  child.kill('SIGKILL')
  const outputs = (await Promise.all(others)).map((one) => one.output)
  expect(outputs.filter((one) => one === 'held').length).toBeLessThanOrEqual(1)
  expect(outputs.every((one) => one === 'held' || one === 'LockedError')).toBe(true)
})

test.each([
  ['without a holder file', undefined, /Another process uses .*另一进程正在使用/],
  ['with a truncated holder file', '{"pid":', /Another process uses .*另一进程正在使用/],
  ['of a holder on another machine', '{"pid":7,"host":"elsewhere","since":"x"}', /Process 7 on elsewhere/],
])('describes a lock %s', async (_, holder, message) => {
  const unlock = await lock(folder)
  if (holder === undefined) await rm(join(folder, 'lock.json'))
  else await writeFile(join(folder, 'lock.json'), holder)
  await expect(lock(folder)).rejects.toThrow(message)
  await unlock()
})

test('lock files at different paths are independent', async () => {
  const unlock = await lock(folder, join(folder, 'locks', 'one'))
  await (await lock(folder, join(folder, 'locks', 'two')))()
  await expect(lock(folder, join(folder, 'locks', 'one'))).rejects.toThrow(LockedError)
  await unlock()
  await removeLockFiles(join(folder, 'locks', 'one'))
  expect(await readdir(join(folder, 'locks'))).toEqual(['two.sqlite'])
})
