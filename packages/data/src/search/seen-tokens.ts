/** Slots at the beginning; a power of two. */
const FEWEST = 256

/**
 * The tokens of one entry that were met before. Nearly all are pairs of characters, which fit into a number: a table of
 * numbers is emptied at once and needs no text for each.
 */
export class SeenTokens {
  private pairs = new Uint32Array(FEWEST)
  /** In which round a slot was filled; in a later one it is free again. */
  private rounds = new Uint32Array(FEWEST)
  private round = 1
  private count = 0
  private readonly words = new Set<string>()

  /** Forgets all. */
  clear(): void {
    this.round += 1
    this.count = 0
    if (this.words.size > 0) this.words.clear()
  }

  /** Adds a part of a text; returns whether it is new. */
  add(text: string, from: number, to: number): boolean {
    if (to - from <= 2) return this.addPair(pairOf(text, from, to))
    const word = text.slice(from, to)
    if (this.words.has(word)) return false
    this.words.add(word)
    return true
  }

  private addPair(pair: number): boolean {
    const slot = this.slotOf(pair)
    if (this.rounds[slot] === this.round) return false
    this.pairs[slot] = pair
    this.rounds[slot] = this.round
    this.count += 1
    if (this.count * 2 > this.pairs.length) this.spread()
    return true
  }

  /** The slot that holds a pair, or the free one where it would stand. */
  private slotOf(pair: number): number {
    const mask = this.pairs.length - 1
    let slot = (Math.imul(pair, 0x9e3779b1) >>> 16) & mask
    while (this.rounds[slot] === this.round && this.pairs[slot] !== pair) slot = (slot + 1) & mask
    return slot
  }

  private spread(): void {
    const { pairs, rounds, round } = this
    this.pairs = new Uint32Array(pairs.length * 2)
    this.rounds = new Uint32Array(pairs.length * 2)
    this.count = 0
    for (const [slot, pair] of pairs.entries()) if (rounds[slot] === round) this.addPair(pair)
  }
}

/** One or two units of a text as a number; no text has a NUL, so that none is taken for another. */
function pairOf(text: string, from: number, to: number): number {
  const first = text.charCodeAt(from) << 16
  return (to - from === 2 ? first | text.charCodeAt(from + 1) : first) >>> 0
}
