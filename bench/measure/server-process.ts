import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { pinCommand } from './pinning.ts'

/** A server to start: a program of Node with its arguments and settings. */
export interface ServerOptions {
  readonly name: string
  /** Arguments of node. */
  readonly nodeArgs: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly port: number
  readonly cwd: string
  /** Core it runs on. */
  readonly core: number
}

/** A server that answers. */
export interface ServerProcess {
  readonly name: string
  readonly pid: number
  readonly url: string
  stop(): Promise<void>
}

/** How long a server may take until it answers, in milliseconds, and how often it is asked. */
const READY_TIMEOUT_MS = 60_000
const POLL_INTERVAL_MS = 50

/** A port nobody listens on. */
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
      throw new Error(`${name} does not answer. 服务没有响应。\n${output()}`)
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
 * Starts a server on a core of its own and waits until it answers.
 * @throws Error with what the server said, when it ends or stays silent
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
