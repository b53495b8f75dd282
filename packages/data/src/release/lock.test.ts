import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LockedError, lock } from './lock.ts'

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

const leave = (holder: unknown) => writeFile(join(folder, 'lock'), JSON.stringify(holder))

test('a lock is taken, given back and taken again, and the folder is made for it', async () => {
  const deeper = join(folder, 'not', 'there')
  const unlock = await lock(deeper)
  expect(existsSync(join(deeper, 'lock'))).toBe(true)
  await unlock()
  expect(existsSync(join(deeper, 'lock'))).toBe(false)
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

test('the lock of a process that was killed is taken over', async () => {
  const { child } = await another()
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(existsSync(join(folder, 'lock'))).toBe(true)
  const unlock = await lock(folder)
  expect(JSON.parse(await readFile(join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid })
  await unlock()
})

test.each([
  // A container starts its service under the same number again and again.
  ['of an earlier process with the number of this one', { pid: process.pid, host: hostname(), since: 'x' }],
  ['that broke off while it was written', '{"pid":'],
])('a lock %s is taken over', async (_, holder) => {
  await (typeof holder === 'string' ? writeFile(join(folder, 'lock'), holder) : leave(holder))
  await expect(lock(folder)).resolves.toBeTypeOf('function')
})

test('a lock from another host is never taken over, as nobody can see whether it lives', async () => {
  await leave({ pid: 999_999_999, host: 'elsewhere', since: 'x' })
  await expect(lock(folder)).rejects.toThrow(/on elsewhere/)
})
