import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { cliPath, repositoryRoot } from '../nation/nation.ts'

/** A package published with the CLI. */
export interface Publication {
  readonly seconds: number
  /** Peak resident memory of the publisher in MiB. */
  readonly resident: number
  /** Name of the release. */
  readonly name: string
  /** Files of the package by table name. */
  readonly files: Readonly<Record<string, string>>
}

const POLL_INTERVAL_MS = 200
const KIB = 1024

async function peakMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / KIB
}

/**
 * Publishes a package into a database.
 * @throws Error with the output of the command if it fails
 */
export async function publishPackage(folder: string, url: string): Promise<Publication> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, [cliPath, 'publish', folder, '--json', '--replace'], {
    cwd: repositoryRoot,
    env: { ...process.env, DATABASE_URL: url },
  })
  const output = Promise.all([text(child.stdout), text(child.stderr)])
  let resident = 0
  while (child.exitCode === null && child.signalCode === null) {
    resident = Math.max(resident, await peakMemory(child.pid ?? 0))
    await delay(POLL_INTERVAL_MS)
  }
  const seconds = (performance.now() - startedAt) / 1000
  const [out, error] = await output
  if (child.exitCode !== 0) throw new Error(error)
  const { name, files } = JSON.parse(out) as Pick<Publication, 'name' | 'files'>
  return { seconds, resident, name, files }
}
