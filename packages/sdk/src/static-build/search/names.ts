// Names of entries, and their pinyin, as keys in order.
import { compareCodePoints, MAX_SAMPLE_LEVEL, type PrefixedToken, parsePrefixed } from '@tiyu/search'
import { Dictionary, type DictionaryToken } from './dictionary.ts'
import { inOrder, unite } from './places.ts'
import type { SearchFiles } from './search-files.ts'
import { SAMPLED_NAMES_LEVEL } from './search-format.ts'

/** A range of keys, as a plan has it; both ends included. */
interface KeyRange {
  readonly from: string
  readonly to: string
  readonly maxLevel: number
}

/** The keys of a range, and the levels of the entries. */
interface ParsedRange {
  /** Tag and mark. */
  readonly prefix: string
  readonly key: string
  readonly isBeginning: boolean
  readonly levels: readonly number[]
}

function parseRange({ from, to, maxLevel }: KeyRange): ParsedRange {
  const { typeTag, level, mark, token: key } = parsePrefixed(from) as PrefixedToken
  const all = Array.from({ length: MAX_SAMPLE_LEVEL + 1 }, (_, at) => at)
  const levels = all.filter((one) => (level === '' ? one <= maxLevel : one === Number(level)))
  return { prefix: typeTag + mark, key, isBeginning: to !== from, levels }
}

/** Yields the tokens of two dictionaries in order; of equal ones that of the first dictionary comes first. */
async function* mergeTokens(
  one: AsyncGenerator<DictionaryToken, void, undefined>,
  other: AsyncGenerator<DictionaryToken, void, undefined>,
) {
  let [first, second] = [await one.next(), await other.next()]
  while (!first.done || !second.done) {
    const isFirst = !first.done && (second.done || compareCodePoints(first.value.token, second.value.token) <= 0)
    const next = isFirst ? first : second
    yield { isFirst, token: next.value as DictionaryToken }
    if (isFirst) first = await one.next()
    else second = await other.next()
  }
}

/** The names of the entries of a static build. */
export class Names {
  /** Those of entries below `SAMPLED_NAMES_LEVEL`, and of the others. */
  private readonly common: Dictionary
  private readonly sampled: Dictionary

  constructor(files: SearchFiles) {
    this.common = new Dictionary(files, 'names')
    this.sampled = new Dictionary(files, 'sampledNames')
  }

  /** Returns the places of the entries with a name in any of these ranges. */
  async placesIn(ranges: readonly KeyRange[]): Promise<number[]> {
    return unite(await Promise.all(ranges.map((range) => this.placesOfRange(parseRange(range)))))
  }

  /** Returns the places of the entries with the first names of a range, at most so many names. */
  async firstPlacesIn(range: KeyRange, most: number): Promise<number[]> {
    const { prefix, key, isBeginning, levels } = parseRange(range)
    const places: number[] = []
    const merged = mergeTokens(this.common.beginning(key), this.sampled.beginning(key))
    for await (const { isFirst, token } of merged) {
      if (!isBeginning && token.token !== key) break
      const dictionary = isFirst ? this.common : this.sampled
      for (const level of levels.filter((one) => one < SAMPLED_NAMES_LEVEL === isFirst))
        places.push(...(await dictionary.places(token, prefix, level)))
      if (places.length >= most) break
    }
    return inOrder(places.slice(0, most))
  }

  private async placesOfRange(range: ParsedRange): Promise<number[]> {
    const { levels } = range
    const [common, sampled] = await Promise.all([
      placesInDictionary(this.common, { ...range, levels: levels.filter((level) => level < SAMPLED_NAMES_LEVEL) }),
      placesInDictionary(this.sampled, { ...range, levels: levels.filter((level) => level >= SAMPLED_NAMES_LEVEL) }),
    ])
    return inOrder([...common, ...sampled])
  }
}

/** Returns the places of the entries with a name in a range, in any order. */
async function placesInDictionary(
  dictionary: Dictionary,
  { prefix, key, isBeginning, levels }: ParsedRange,
): Promise<number[]> {
  if (levels.length === 0) return []
  const tokens = await dictionary.matching(key, isBeginning)
  const lists = tokens.flatMap((token) => levels.map((level) => dictionary.places(token, prefix, level)))
  return (await Promise.all(lists)).flat()
}
