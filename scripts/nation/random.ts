// Pseudo-random numbers, the same on every machine for the same seed.

const STEP = 0x6d2b79f5

/** Mixes a 32-bit number (splitmix). */
function mix(state: number): number {
  let value = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
  value = Math.imul(value ^ (value >>> 15), 0x735a2d97)
  return (value ^ (value >>> 15)) >>> 0
}

/** A stream of pseudo-random numbers (sfc32). */
export class Random {
  private a: number
  private b: number
  private c: number
  private counter = 1

  /** @param purpose separates the streams of one seed, so that drawing more from one does not change the others */
  constructor(seed: number, purpose: string) {
    let state = seed >>> 0
    for (const character of purpose) state = mix((state + (character.codePointAt(0) as number) + STEP) >>> 0)
    this.a = mix(state + STEP)
    this.b = mix(state + 2 * STEP)
    this.c = mix(state + 3 * STEP)
    for (let round = 0; round < 12; round += 1) this.next()
  }

  /** Returns a number from 0 to below 1. */
  next(): number {
    const sum = (this.a + this.b + this.counter) | 0
    this.counter = (this.counter + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum
    return (sum >>> 0) / 0x1_0000_0000
  }

  /** Returns an integer from 0 to below `end`. */
  nextInt(end: number): number {
    return Math.floor(this.next() * end)
  }

  /** Returns one of the items. */
  pick<Item>(items: readonly Item[]): Item {
    return items[this.nextInt(items.length)] as Item
  }

  /** Returns an approximately normal number with mean 0 and deviation 1. */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()))
    return radius * Math.cos(2 * Math.PI * this.next())
  }
}

/** Picks items by their weights. */
export class WeightedSampler<Item> {
  private readonly items: readonly Item[]
  private readonly cumulativeWeights: Float64Array

  constructor(items: readonly Item[], weight: (item: Item) => number) {
    this.items = items
    let sum = 0
    this.cumulativeWeights = Float64Array.from(items, (item) => {
      sum += weight(item)
      return sum
    })
  }

  /** Returns an item with a probability proportional to its weight. */
  pick(random: Random): Item {
    const at = random.next() * (this.cumulativeWeights.at(-1) as number)
    let low = 0
    let high = this.cumulativeWeights.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.cumulativeWeights[middle] as number) > at) high = middle
      else low = middle + 1
    }
    return this.items[low] as Item
  }
}
