import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { findFreePort, HOST } from '@tiyu/store/testing'
import { Part } from './part.ts'
import type { Workspace } from './workspace.ts'

const COMMAND = fileURLToPath(new URL('../../packages/cli/src/cli.ts', import.meta.url))

/** Processes of each server that answer requests. */
const WORKERS = 2

/** A Tiyu server with its processes. */
export interface Server {
  readonly part: Part
  readonly port: number
  readonly url: string
}

/** Prepares a server. */
export async function createServer(
  { logs, folder }: Workspace,
  name: string,
  env: Readonly<Record<string, string>>,
): Promise<Server> {
  const port = await findFreePort()
  const url = `http://${HOST}:${port}`
  return {
    part: new Part({
      name,
      file: process.execPath,
      args: ['--max-semi-space-size=32', '--heap-growing-percent=150', COMMAND, 'serve'],
      // Without a response cache, so that every response depends on the database.
      env: { ...env, PORT: String(port), WORKERS: String(WORKERS), CACHE_MB: '0', STATE_DIR: folder },
      logs,
      isReady: async () => (await fetch(`${url}/health/ready`)).ok,
    }),
    port,
    url,
  }
}

/** Returns the process IDs of the workers of a server. */
export function workerPids({ part }: Server): number[] {
  try {
    const output = execFileSync('pgrep', ['-P', String(part.pid)], { encoding: 'utf8' })
    return output.trim().split('\n').map(Number)
  } catch {
    return []
  }
}
