// Which processor core a process runs on, by taskset of util-linux; where there is none, the system decides.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execFileAsync = promisify(execFile)

let pinSupport: Promise<boolean> | undefined

/** Whether this machine can pin processes. */
export function canPin(): Promise<boolean> {
  pinSupport ??= execFileAsync('taskset', ['--version']).then(
    () => true,
    () => false,
  )
  return pinSupport
}

/** A command line that runs on one core from its start. */
export async function pinCommand(core: number, command: readonly string[]): Promise<string[]> {
  return (await canPin()) ? ['taskset', '--cpu-list', String(core), ...command] : [...command]
}

/** Moves running processes to one core; false where that is not allowed. */
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
