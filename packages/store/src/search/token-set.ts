/** Slots at the beginning; a power of two. */
const INITIAL_CAPACITY = 256

/**
 * The tokens of one entry that were met before. Nearly all are pairs of characters, which fit into a number: a table of
 * numbers is emptied at once and needs no text for each.
 */
export class TokenSet {
  private bigrams = new Uint32Array(INITIAL_CAPACITY)
  /** In which round a slot was filled; in a later one it is free again. */
  private generations = new Uint32Array(INITIAL_CAPACITY)
  private generation = 1
  private count = 0
  private readonly words = new Set<string>()

  /** Forgets all. */
  clear(): void {
    this.generation += 1
    this.count = 0
    if (this.words.size > 0) this.words.clear()
  }

  /** Adds a part of a text; returns whether it is new. */
  add(text: string, from: number, to: number): boolean {
    if (to - from <= 2) return this.addBigram(encodeBigram(text, from, to))
    const word = text.slice(from, to)
    if (this.words.has(word)) return false
    this.words.add(word)
    return true
  }

  private addBigram(bigram: number): boolean {
    const slot = this.findSlot(bigram)
    if (this.generations[slot] === this.generation) return false
    this.bigrams[slot] = bigram
    this.generations[slot] = this.generation
    this.count += 1
    if (this.count * 2 > this.bigrams.length) this.grow()
    return true
  }

  /** The slot that holds a pair, or the free one where it would stand. */
  private findSlot(bigram: number): number {
    const mask = this.bigrams.length - 1
    let slot = (Math.imul(bigram, 0x9e3779b1) >>> 16) & mask
    while (this.generations[slot] === this.generation && this.bigrams[slot] !== bigram) slot = (slot + 1) & mask
    return slot
  }

  private grow(): void {
    const { bigrams, generations, generation } = this
    this.bigrams = new Uint32Array(bigrams.length * 2)
    this.generations = new Uint32Array(bigrams.length * 2)
    this.count = 0
    for (const [slot, bigram] of bigrams.entries()) if (generations[slot] === generation) this.addBigram(bigram)
  }
}

/** One or two units of a text as a number; no text has a NUL, so that none is taken for another. */
function encodeBigram(text: string, from: number, to: number): number {
  const first = text.charCodeAt(from) << 16
  return (to - from === 2 ? first | text.charCodeAt(from + 1) : first) >>> 0
}
