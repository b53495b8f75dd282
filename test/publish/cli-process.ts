// The `tiyu` command as processes of its own, which a test may kill.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const COMMAND = fileURLToPath(new URL('../../packages/server/src/cli.ts', import.meta.url))

/** A process that was started, and how it ended. */
export interface CliProcess {
  readonly child: ChildProcess
  /** What it has printed so far. */
  output(): string
  /** Its exit code; null when a signal ended it. */
  readonly exit: Promise<number | null>
}

/** The environment variables of a process. */
export type Environment = Readonly<Record<string, string>>

function startProcess(file: string, args: readonly string[], env: Environment): CliProcess {
  const child = spawn(file, args, { env: { ...process.env, PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  return { child, output: () => output, exit: once(child, 'close').then(([code]) => code as number | null) }
}

/** Starts `tiyu` with these arguments. */
export function startTiyu(args: readonly string[], env: Environment): CliProcess {
  return startProcess(process.execPath, [COMMAND, ...args], env)
}

/** Starts `tiyu` where no file may grow beyond `kilobytes`, as on a disk that is full. */
export function startTiyuWithFileLimit(maxKilobytes: number, args: readonly string[], env: Environment): CliProcess {
  // POSIX counts in blocks of 512 bytes.
  const script = `ulimit -f ${maxKilobytes * 2}; exec "$@"`
  return startProcess('/bin/sh', ['-c', script, 'sh', process.execPath, COMMAND, ...args], env)
}

/** Waits until a process has printed a text. */
export async function waitForOutput({ child, output }: CliProcess, pattern: RegExp): Promise<RegExpExecArray> {
  for (;;) {
    const match = pattern.exec(output())
    if (match) return match
    if (child.exitCode !== null) throw new Error(`It ended before printing ${pattern}:\n${output()}`)
    await delay(20)
  }
}
