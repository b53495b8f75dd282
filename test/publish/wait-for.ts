import { setTimeout as delay } from 'node:timers/promises'

/** Timeout in milliseconds. */
const TIMEOUT_MS = 20_000

/**
 * Waits until a condition is true.
 * @throws Error with the description when the timeout is over
 */
export async function waitFor(description: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + TIMEOUT_MS
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`Not within ${TIMEOUT_MS / 1000} s: ${description}`)
    await delay(10)
  }
}
