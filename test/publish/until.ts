import { setTimeout as delay } from 'node:timers/promises'

/** How long something may take that must happen soon, in milliseconds. */
const SOON = 20_000

/** Waits until something is so; throws with what it is about when that takes too long. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const late = performance.now() + SOON
  while (!(await isSo())) {
    if (performance.now() > late) throw new Error(`Not within ${SOON / 1000} s: ${what}`)
    await delay(10)
  }
}
