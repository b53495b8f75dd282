import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { pinCommand } from './pinning.ts'

/** A server to start: a Node program with arguments and environment. */
export interface ServerOptions {
  readonly name: string
  /** Arguments of Node. */
  readonly nodeArgs: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly port: number
  readonly cwd: string
  /** CPU core to pin it to. */
  readonly core: number
}

/** A server that is ready. */
export interface ServerProcess {
  readonly name: string
  readonly pid: number
  readonly url: string
  stop(): Promise<void>
}

/** Start-up timeout and polling interval, in milliseconds. */
const READY_TIMEOUT_MS = 60_000
const POLL_INTERVAL_MS = 50

/** Returns a free port. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(address)))
    })
  })
}

async function isReady(url: string): Promise<boolean> {
  return fetch(url).then(
    async (response) => {
      await response.arrayBuffer()
      return response.status !== 503
    },
    () => false,
  )
}

async function waitUntilReady(name: string, url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = performance.now() + READY_TIMEOUT_MS
  while (!(await isReady(url))) {
    const ended = child.exitCode !== null || child.signalCode !== null
    if (ended || performance.now() > deadline) {
      throw new Error(`${name} does not respond. 服务没有响应。\n${output()}`)
    }
    await delay(POLL_INTERVAL_MS)
  }
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(timer)
}

/**
 * Starts a server pinned to a core and waits until it responds.
 * @throws Error with the output of the server if it exits or does not respond in time
 */
export async function startServer({ name, nodeArgs, env, port, cwd, core }: ServerOptions): Promise<ServerProcess> {
  const [command = '', ...args] = await pinCommand(core, [process.execPath, ...nodeArgs])
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => (output = `${output}${text}`.slice(-4000)))
  const url = `http://127.0.0.1:${port}`
  try {
    await waitUntilReady(name, `${url}/health/ready`, child, () => output)
  } catch (error) {
    await stopProcess(child)
    throw error
  }
  return { name, pid: child.pid as number, url, stop: () => stopProcess(child) }
}
