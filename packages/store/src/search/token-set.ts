/** Initial number of slots; a power of two. */
const INITIAL_CAPACITY = 256

/**
 * A set of the tokens of one entry. Nearly all are pairs of characters, which fit into a 32-bit number: the open-addressing
 * hash table needs no strings and is cleared in constant time.
 */
export class TokenSet {
  private bigrams = new Uint32Array(INITIAL_CAPACITY)
  /** Generation in which each slot was filled; slots of earlier generations are free. */
  private generations = new Uint32Array(INITIAL_CAPACITY)
  private generation = 1
  private count = 0
  private readonly words = new Set<string>()

  /** Removes all tokens. */
  clear(): void {
    this.generation += 1
    this.count = 0
    if (this.words.size > 0) this.words.clear()
  }

  /** Adds a slice of a text; returns true if it is new. */
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

  /** Returns the slot of a pair, or the free slot to insert it into. */
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

/** Encodes one or two code units as a number; unique because no text contains NUL. */
function encodeBigram(text: string, from: number, to: number): number {
  const first = text.charCodeAt(from) << 16
  return (to - from === 2 ? first | text.charCodeAt(from + 1) : first) >>> 0
}
