// A part of the deployment: a process that is started again when it ends, as systemd does.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Account } from './account.ts'

/** Time after which a process that ended is started again, in milliseconds. */
const RESTART_MS = 1000

/** Time to stop before a process is killed, in milliseconds. */
const STOP_TIMEOUT_MS = 20_000

const READY_TIMEOUT_MS = 90_000
const POLL_MS = 50

/** What a part runs. */
export interface PartCommand {
  readonly name: string
  readonly file: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** The user that runs it; the current one by default. */
  readonly account?: Account
  /** Folder of its log. */
  readonly logs: string
  readonly isReady: () => Promise<boolean>
}

/** Waits until a condition is true. @throws Error with the description when the timeout is over */
export async function waitUntil(
  description: string,
  condition: () => Promise<boolean>,
  timeoutMs = READY_TIMEOUT_MS,
): Promise<void> {
  const deadline = performance.now() + timeoutMs
  while (!(await condition().catch(() => false))) {
    if (performance.now() > deadline) throw new Error(`Not within ${timeoutMs / 1000} s: ${description}`)
    await delay(POLL_MS)
  }
}

/** A supervised process. */
export class Part {
  readonly name: string
  private readonly command: PartCommand
  private child: ChildProcess | undefined
  private isStopping = false
  /** True while it is not started again after it ended. */
  isSuspended = false

  constructor(command: PartCommand) {
    this.name = command.name
    this.command = command
  }

  get pid(): number {
    return this.child?.pid ?? 0
  }

  /** Starts the process and waits until it is ready. */
  async start(): Promise<void> {
    this.spawn()
    await this.waitUntilReady()
  }

  waitUntilReady(): Promise<void> {
    return waitUntil(`${this.name} is ready; its log is in ${this.command.logs}`, this.command.isReady)
  }

  /** Ends the process without notice, as `kill -9` does. */
  kill(): void {
    this.child?.kill('SIGKILL')
  }

  /** Ends the process and does not start it again. */
  async stop(): Promise<void> {
    this.isStopping = true
    const { child } = this
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS)
    await once(child, 'exit')
    clearTimeout(timer)
  }

  private spawn(): void {
    const { name, file, args, env, account, logs } = this.command
    const log = openSync(join(logs, `${name}.log`), 'a')
    const child = spawn(file, args, { env: { ...process.env, ...env }, ...account, stdio: ['ignore', log, log] })
    closeSync(log)
    child.on('error', (error) => console.error(`${name}: ${error.message}`))
    child.once('exit', () => void this.restart())
    this.child = child
  }

  private async restart(): Promise<void> {
    do await delay(RESTART_MS)
    while (this.isSuspended && !this.isStopping)
    if (!this.isStopping) this.spawn()
  }
}
