// The `tiyu` command in child processes, which a test may kill.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const COMMAND = fileURLToPath(new URL('../../packages/cli/src/cli.ts', import.meta.url))

/** Arguments that start the command; the option of Node.js is explained in vitest.config.ts. */
const TIYU = ['--liftoff-only', COMMAND]

/** Timeout of `waitForOutput`, in milliseconds. */
const OUTPUT_TIMEOUT_MS = 60_000

/** A started process. */
export interface CliProcess {
  readonly child: ChildProcess
  /** Returns its output so far. */
  output(): string
  /** Its exit code, or null if it was killed by a signal. */
  readonly exit: Promise<number | null>
}

/** Environment variables of a process. */
export type Environment = Readonly<Record<string, string>>

function startProcess(file: string, args: readonly string[], env: Environment): CliProcess {
  const child = spawn(file, args, { env: { ...process.env, PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  return { child, output: () => output, exit: once(child, 'close').then(([code]) => code as number | null) }
}

/** Starts `tiyu` with these arguments. */
export function startTiyu(args: readonly string[], env: Environment): CliProcess {
  return startProcess(process.execPath, [...TIYU, ...args], env)
}

/** Starts `tiyu` in another runtime, with these options. */
export function startTiyuIn(
  runtime: string,
  options: readonly string[],
  args: readonly string[],
  env: Environment,
): CliProcess {
  return startProcess(runtime, [...options, COMMAND, ...args], env)
}

/** Starts `tiyu` with a limit on the size of files, which has the same effect as a full disk. */
export function startTiyuWithFileLimit(maxKilobytes: number, args: readonly string[], env: Environment): CliProcess {
  // ulimit counts blocks of 512 bytes.
  const script = `ulimit -f ${maxKilobytes * 2}; exec "$@"`
  return startProcess('/bin/sh', ['-c', script, 'sh', process.execPath, ...TIYU, ...args], env)
}

/**
 * Waits until the output of a process matches.
 * @throws Error with the output if the process ends first or the timeout is over
 */
export async function waitForOutput(
  { child, output, exit }: CliProcess,
  pattern: RegExp,
  timeoutMs = OUTPUT_TIMEOUT_MS,
): Promise<RegExpExecArray> {
  const { promise: timeout, resolve: endTimeout } = Promise.withResolvers<string>()
  const timer = setTimeout(endTimeout, timeoutMs, `No output ${pattern} within ${timeoutMs / 1000} s`)
  const ended = exit.then((code) => `Process ended with code ${code} before it printed ${pattern}`)
  try {
    for (;;) {
      const match = pattern.exec(output())
      if (match) return match
      const data = [child.stdout, child.stderr].map((stream) => stream && once(stream, 'data').then(() => undefined))
      const failure = await Promise.race([...data, ended, timeout])
      if (failure && !pattern.test(output())) throw new Error(`${failure}:\n${output()}`)
    }
  } finally {
    clearTimeout(timer)
  }
}
