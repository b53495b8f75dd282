// Counts in how many entries each token is while the entries are written: a search drops what is in no entry, and reads the
// rarest first.

/** Initial number of slots; a power of two. */
const INITIAL_CAPACITY = 1024

/** Tokens with as many code units are counted by their number. */
const PAIR_LENGTH = 2

/** Numbers of more digits are too different to be counted, and single characters are looked up by what they begin. */
const ZERO = 48
const NINE = 57

const CODE_UNIT_BITS = 16

/** Counts of 32-bit numbers above zero: an open-addressing hash table, at most half full. */
class NumberCounts {
  private numbers = new Uint32Array(INITIAL_CAPACITY)
  private counts = new Uint32Array(INITIAL_CAPACITY)
  private used = 0

  add(number: number, count = 1): void {
    const { numbers } = this
    const mask = numbers.length - 1
    const hash = Math.imul(number, 0x9e3779b1)
    let slot = (hash ^ (hash >>> CODE_UNIT_BITS)) & mask
    while (numbers[slot] !== 0 && numbers[slot] !== number) slot = (slot + 1) & mask
    this.counts[slot] = (this.counts[slot] as number) + count
    if (numbers[slot] === number) return
    numbers[slot] = number
    this.used += 1
    if (this.used * 2 > numbers.length) this.grow()
  }

  *entries(): Generator<readonly [number: number, count: number]> {
    for (const [slot, number] of this.numbers.entries()) if (number !== 0) yield [number, this.counts[slot] as number]
  }

  private grow(): void {
    const entries = [...this.entries()]
    this.numbers = new Uint32Array(this.numbers.length * 2)
    this.counts = new Uint32Array(this.numbers.length)
    this.used = 0
    for (const [number, count] of entries) this.add(number, count)
  }
}

/** Counts tokens. */
export interface TokenTally {
  /** Counts a token, which is a slice of a text. */
  add(text: string, from: number, to: number): void
}

/** Counts of the tokens with one prefix. */
export class TokenCounts implements TokenTally {
  private readonly pairs = new NumberCounts()
  private readonly words = new Map<string, number>()
  private readonly countsNumbers: boolean

  /** @param countsNumbers true for codes */
  constructor(countsNumbers: boolean) {
    this.countsNumbers = countsNumbers
  }

  add(text: string, from: number, to: number): void {
    const first = text.charCodeAt(from)
    if (to - from === PAIR_LENGTH) this.pairs.add(((first << CODE_UNIT_BITS) | text.charCodeAt(from + 1)) >>> 0)
    else if (to - from > PAIR_LENGTH && (this.countsNumbers || first < ZERO || first > NINE)) {
      const token = text.slice(from, to)
      this.words.set(token, (this.words.get(token) ?? 0) + 1)
    }
  }

  *entries(): Generator<readonly [token: string, count: number]> {
    for (const [number, count] of this.pairs.entries()) {
      yield [String.fromCharCode(number >>> CODE_UNIT_BITS, number & 0xffff), count]
    }
    yield* this.words
  }
}

/** The counts of all tokens, by prefix. */
export class TokenCounter {
  private readonly byPrefix = new Map<string, TokenCounts>()

  /** Returns the counts of the tokens with a prefix. */
  of(prefix: string, countsNumbers: boolean): TokenCounts {
    let counts = this.byPrefix.get(prefix)
    if (!counts) {
      counts = new TokenCounts(countsNumbers)
      this.byPrefix.set(prefix, counts)
    }
    return counts
  }

  *entries(): Generator<readonly [token: string, prefix: string, count: number]> {
    for (const [prefix, counts] of this.byPrefix)
      for (const [token, count] of counts.entries()) yield [token, prefix, count]
  }
}
