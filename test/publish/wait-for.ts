import { setTimeout as delay } from 'node:timers/promises'

/** How long something may take that must happen soon, in milliseconds. */
const TIMEOUT_MS = 20_000

/** Waits until something is so; throws with what it is about when that takes too long. */
export async function waitFor(description: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + TIMEOUT_MS
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`Not within ${TIMEOUT_MS / 1000} s: ${description}`)
    await delay(10)
  }
}
