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

/** Starts another process on the folder and waits for what it says. */
async function another(): Promise<{ said: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ['--no-warnings', HOLD, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const [output] = (await once(child.stdout, 'data')) as [Buffer]
  return { said: output.toString().trim(), child }
}

test('a lock is taken, given back and taken again, and the folder is made for it', async () => {
  const deeper = join(folder, 'not', 'there')
  const unlock = await lock(deeper)
  expect(JSON.parse(await readFile(join(deeper, 'lock.json'), 'utf8'))).toMatchObject({ pid: process.pid })
  await unlock()
  expect(await readdir(deeper)).toEqual(['lock.sqlite'])
  await (await lock(deeper))()
})

test('a second lock in the same process is refused while the first is held', async () => {
  const unlock = await lock(folder)
  await expect(lock(folder)).rejects.toThrow(LockedError)
  await unlock()
})

test('of many that try at once one gets the lock', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lock(folder)))
  const refused = tries.filter((one) => one.status === 'rejected')
  expect(refused).toHaveLength(19)
  for (const { reason } of refused) expect(reason).toBeInstanceOf(LockedError)
})

test('another process is refused while this one holds the lock', async () => {
  const unlock = await lock(folder)
  expect((await another()).said).toBe('LockedError')
  await unlock()
  expect((await another()).said).toBe('held')
})

test('the error names the process, the host, the folder and the way out, in both languages', async () => {
  const { said, child } = await another()
  expect(said).toBe('held')
  const { message } = (await lock(folder).catch((error: Error) => error as LockedError)) as LockedError
  for (const part of [`Process ${child.pid} on ${hostname()}`, `进程 ${child.pid}`, folder, 'STATE_DIR', '请先停止']) {
    expect(message).toContain(part)
  }
})

test('the lock of a process that was killed is free at once, whatever it wrote of itself', async () => {
  for (let times = 0; times < 3; times += 1) {
    const { said, child } = await another()
    expect(said).toBe('held')
    child.kill('SIGKILL')
    await once(child, 'exit')
    await (await lock(folder))()
  }
})

test('of many processes that find the lock of one that was killed, one gets it', { timeout: 60_000 }, async () => {
  const { child } = await another()
  const others = Array.from({ length: 6 }, () => another())
  child.kill('SIGKILL')
  const said = (await Promise.all(others)).map((one) => one.said)
  expect(said.filter((one) => one === 'held').length).toBeLessThanOrEqual(1)
  expect(said.every((one) => one === 'held' || one === 'LockedError')).toBe(true)
})

test.each([
  ['of a holder that left no name', undefined, /Another process uses .*另一进程正在使用/],
  ['of a holder whose name broke off', '{"pid":', /Another process uses .*另一进程正在使用/],
  ['of a holder on another machine', '{"pid":7,"host":"elsewhere","since":"x"}', /Process 7 on elsewhere/],
])('the words for a lock %s are clear', async (_, name, message) => {
  const unlock = await lock(folder)
  if (name === undefined) await rm(join(folder, 'lock.json'))
  else await writeFile(join(folder, 'lock.json'), name)
  await expect(lock(folder)).rejects.toThrow(message)
  await unlock()
})

test('two locks of one folder at different places are two', async () => {
  const unlock = await lock(folder, join(folder, 'locks', 'one'))
  await (await lock(folder, join(folder, 'locks', 'two')))()
  await expect(lock(folder, join(folder, 'locks', 'one'))).rejects.toThrow(LockedError)
  await unlock()
  await removeLockFiles(join(folder, 'locks', 'one'))
  expect(await readdir(join(folder, 'locks'))).toEqual(['two.sqlite'])
})
