// The regions of facilities in twelve bytes each, for tables of any size, to look up those of a few.
import { hash64, NumberList } from '@tiyu/datapackage'

/** The regions of all facilities, by the 64-bit hashes of their identifiers. */
export class FacilityRegions {
  private readonly codes: string[] = []
  private readonly numbers = new Map<string, number>()
  private readonly lows = new NumberList()
  private readonly highs = new NumberList()
  private readonly regions = new NumberList()
  private readonly hash = new Uint32Array(2)
  private count = 0

  add(id: string, regionCode: string): void {
    const number = this.numbers.get(regionCode) ?? this.codes.push(regionCode) - 1
    this.numbers.set(regionCode, number)
    const [low, high] = this.hashOf(id)
    this.lows.push(low)
    this.highs.push(high)
    this.regions.push(number)
    this.count += 1
  }

  /** Returns the region of each of some facilities that were added. */
  regionsOf(ids: Iterable<string>): ReadonlyMap<string, string> {
    const wanted = new Map(Array.from(ids, (id) => [this.hashOf(id).join(), id]))
    const found = new Map<string, string>()
    const lows = new Set([...wanted.keys()].map((key) => Number(key.split(',')[0])))
    for (let index = 0; index < this.count && lows.size > 0; index += 1) {
      const low = this.lows.at(index)
      const id = lows.has(low) ? wanted.get(`${low},${this.highs.at(index)}`) : undefined
      if (id !== undefined) found.set(id, this.codes[this.regions.at(index)] as string)
    }
    return found
  }

  private hashOf(id: string): readonly [low: number, high: number] {
    hash64(id, this.hash)
    return [this.hash[0] as number, this.hash[1] as number]
  }
}
