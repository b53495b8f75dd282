// Which texts have been seen, in 16 to 32 bytes each however long they are: for keys of tables of any size.
import { GrowingNumbers } from './growing-numbers.ts'

/** Slots at the beginning; a power of two. */
const FEWEST = 1024
/** Filled slots, of all, at which the table grows. */
const FULLEST = 0.6

/** Two independent hashes of 32 bits (xorshift-multiply after MurmurHash3). */
export function fingerprint(text: string, into: Uint32Array): void {
  let [one, other] = [0x9747b28c, 0x5bd1e995]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    one = Math.imul(one ^ code, 0x85ebca6b)
    other = Math.imul(other ^ code, 0xc2b2ae35)
    one ^= one >>> 13
    other ^= other >>> 15
  }
  one = Math.imul(one ^ (one >>> 16) ^ text.length, 0xc2b2ae35)
  other = Math.imul(other ^ (other >>> 13), 0x85ebca6b)
  into[0] = one ^ (one >>> 16)
  into[1] = other ^ (other >>> 16)
}

/**
 * Numbers texts in the order they are first seen. Texts are told apart by 64 bits: among five million the odds that two
 * are taken for one are one in a million.
 */
export class Fingerprints {
  private slots = new Uint32Array(FEWEST)
  private readonly ones = new GrowingNumbers()
  private readonly others = new GrowingNumbers()
  private readonly made = new Uint32Array(2)
  private count = 0

  get size(): number {
    return this.count
  }

  /** Number of a text, from 0; undefined where it was not added. */
  find(text: string): number | undefined {
    const number = this.slots[this.slotOf(text)] as number
    return number > 0 ? number - 1 : undefined
  }

  /** Adds a text; returns its number where it was seen before, else undefined. */
  add(text: string): number | undefined {
    const slot = this.slotOf(text)
    const number = this.slots[slot] as number
    if (number > 0) return number - 1
    this.ones.push(this.made[0] as number)
    this.others.push(this.made[1] as number)
    this.count += 1
    this.slots[slot] = this.count
    if (this.count > this.slots.length * FULLEST) this.spread()
    return undefined
  }

  /** The slot that holds a text, or the free one where it would stand. */
  private slotOf(text: string): number {
    fingerprint(text, this.made)
    const [one, other] = this.made as unknown as [number, number]
    const mask = this.slots.length - 1
    let slot = one & mask
    for (let number = this.slots[slot] as number; number > 0; number = this.slots[slot] as number) {
      if (this.ones.at(number - 1) === one && this.others.at(number - 1) === other) break
      slot = (slot + 1) & mask
    }
    return slot
  }

  private spread(): void {
    this.slots = new Uint32Array(this.slots.length * 2)
    const mask = this.slots.length - 1
    for (let number = 1; number <= this.count; number += 1) {
      let slot = this.ones.at(number - 1) & mask
      while ((this.slots[slot] as number) > 0) slot = (slot + 1) & mask
      this.slots[slot] = number
    }
  }
}
