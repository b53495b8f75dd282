// Pins processes to CPU cores with taskset of util-linux; without it, the scheduler decides.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execFileAsync = promisify(execFile)

let pinSupport: Promise<boolean> | undefined

/** True if this machine can pin processes. */
export function canPin(): Promise<boolean> {
  pinSupport ??= execFileAsync('taskset', ['--version']).then(
    () => true,
    () => false,
  )
  return pinSupport
}

/** Returns a command line that starts a process pinned to a core. */
export async function pinCommand(core: number, command: readonly string[]): Promise<string[]> {
  return (await canPin()) ? ['taskset', '--cpu-list', String(core), ...command] : [...command]
}

/** Pins running processes to a core; false if that is not permitted. */
export async function pinProcesses(core: number, pids: readonly number[]): Promise<boolean> {
  if (!(await canPin())) return false
  const moved = pids.map((pid) =>
    execFileAsync('taskset', ['--all-tasks', '--cpu-list', '--pid', String(core), String(pid)]),
  )
  return Promise.all(moved).then(
    () => true,
    () => false,
  )
}
