// A set of texts by their 64-bit hashes: 16 to 32 bytes per text whatever its length, for tables of any size.

/** Initial number of slots; a power of two. */
const INITIAL_CAPACITY = 1024
/** Share of filled slots above which the table grows. */
const MAX_LOAD_FACTOR = 0.6

/** A growable list of unsigned 32-bit integers. */
export class NumberList {
  private numbers = new Uint32Array(INITIAL_CAPACITY)
  private count = 0

  push(number: number): void {
    if (this.count === this.numbers.length) {
      const larger = new Uint32Array(this.count * 2)
      larger.set(this.numbers)
      this.numbers = larger
    }
    this.numbers[this.count] = number
    this.count += 1
  }

  at(index: number): number {
    return this.numbers[index] as number
  }
}

/** Writes two independent 32-bit hashes to `output` (xorshift-multiply after MurmurHash3). */
export function hash64(text: string, output: Uint32Array): void {
  let [low, high] = [0x9747b28c, 0x5bd1e995]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    low = Math.imul(low ^ code, 0x85ebca6b)
    high = Math.imul(high ^ code, 0xc2b2ae35)
    low ^= low >>> 13
    high ^= high >>> 15
  }
  low = Math.imul(low ^ (low >>> 16) ^ text.length, 0xc2b2ae35)
  high = Math.imul(high ^ (high >>> 13), 0x85ebca6b)
  output[0] = low ^ (low >>> 16)
  output[1] = high ^ (high >>> 16)
}

/**
 * Numbers texts in the order they are added. Texts are compared by 64-bit hashes: five million of them collide with a
 * probability of one in a million.
 */
export class HashSet64 {
  private slots = new Uint32Array(INITIAL_CAPACITY)
  private readonly lows = new NumberList()
  private readonly highs = new NumberList()
  private readonly hash = new Uint32Array(2)
  private count = 0

  get size(): number {
    return this.count
  }

  /** Returns the number of a text, from 0; undefined if it was not added. */
  indexOf(text: string): number | undefined {
    const position = this.slots[this.findSlot(text)] as number
    return position > 0 ? position - 1 : undefined
  }

  /** Adds a text. Returns its number if it was added before, else undefined. */
  add(text: string): number | undefined {
    const slot = this.findSlot(text)
    const position = this.slots[slot] as number
    if (position > 0) return position - 1
    this.lows.push(this.hash[0] as number)
    this.highs.push(this.hash[1] as number)
    this.count += 1
    this.slots[slot] = this.count
    if (this.count > this.slots.length * MAX_LOAD_FACTOR) this.grow()
    return undefined
  }

  /** Returns the slot of a text, or the free slot for it. */
  private findSlot(text: string): number {
    hash64(text, this.hash)
    const [low, high] = [this.hash[0] as number, this.hash[1] as number]
    const mask = this.slots.length - 1
    let slot = low & mask
    for (let number = this.slots[slot] as number; number > 0; number = this.slots[slot] as number) {
      if (this.lows.at(number - 1) === low && this.highs.at(number - 1) === high) break
      slot = (slot + 1) & mask
    }
    return slot
  }

  private grow(): void {
    this.slots = new Uint32Array(this.slots.length * 2)
    const mask = this.slots.length - 1
    for (let number = 1; number <= this.count; number += 1) {
      let slot = this.lows.at(number - 1) & mask
      while ((this.slots[slot] as number) > 0) slot = (slot + 1) & mask
      this.slots[slot] = number
    }
  }
}
