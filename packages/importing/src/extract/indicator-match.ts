// Which indicator of the catalogue a phrase speaks of: the one whose name shares the rarest pairs of characters with it.
import type { CodelistIndicator, Codelists } from './codelists.ts'

/** An indicator and how much of its name the phrase holds, from 0 to 1. */
export interface IndicatorMatch {
  readonly code: string
  readonly name: string
  readonly score: number
}

/** Words of indicator names that say what kind of number it is, not of what. */
const KIND_WORDS = /数量|总数|人数|数$|长度|里程|面积|比例|覆盖率|建设|（[^）]*）/g

const MIN_SCORE = 0.5
/** What was added is another indicator than what there is. */
const ADDITION = /新建|新增|建成|铺设|完成|建设任务/
const CONSTRUCTION = /建设|建成|工程/
/** How much the whole name counts between indicators of the same thing. */
const NAME_WEIGHT = 0.1

function bigramsOf(text: string): Set<string> {
  const bigrams = new Set<string>()
  for (let index = 0; index + 1 < text.length; index += 1) bigrams.add(text.slice(index, index + 2))
  return bigrams
}

interface IndexedIndicator {
  readonly indicator: CodelistIndicator
  /** Pairs of the words that say of what. */
  readonly bigrams: ReadonlySet<string>
  /** Pairs of the whole name; they decide between equals. */
  readonly nameBigrams: ReadonlySet<string>
}

/** Matches phrases with the indicators of a catalogue. */
export class IndicatorMatcher {
  private readonly indicatorsByBase = new Map<string, IndexedIndicator[]>()
  private readonly weights = new Map<string, number>()
  private readonly baseUnits: ReadonlyMap<string, string>

  constructor({ indicators, units }: Codelists) {
    this.baseUnits = new Map(units.map(({ code, baseCode }) => [code, baseCode]))
    const counts = new Map<string, number>()
    for (const indicator of indicators) {
      const bigrams = bigramsOf(indicator.name.replace(KIND_WORDS, ''))
      for (const bigram of bigrams) counts.set(bigram, (counts.get(bigram) ?? 0) + 1)
      const base = this.baseUnits.get(indicator.unitCode) ?? indicator.unitCode
      this.indicatorsByBase.set(base, [
        ...(this.indicatorsByBase.get(base) ?? []),
        { indicator, bigrams, nameBigrams: bigramsOf(indicator.name) },
      ])
    }
    for (const [bigram, count] of counts) this.weights.set(bigram, Math.log(1 + indicators.length / count))
  }

  /** The best match of a phrase for a value in a unit; what stands around the phrase counts half. */
  match(phrase: string, context: string, unitCode: string): IndicatorMatch | undefined {
    const phraseBigrams = bigramsOf(phrase)
    const contextBigrams = bigramsOf(context)
    let best: IndicatorMatch | undefined
    let bestTotal = 0
    const isAddition = ADDITION.test(phrase)
    const base = this.baseUnits.get(unitCode) ?? ''
    for (const { indicator, bigrams, nameBigrams } of this.indicatorsByBase.get(base) ?? []) {
      const score = this.scoreOf(bigrams, phraseBigrams, contextBigrams)
      const nameShare = [...nameBigrams].filter((bigram) => phraseBigrams.has(bigram)).length / nameBigrams.size
      const total = score + NAME_WEIGHT * (nameShare + (isAddition && CONSTRUCTION.test(indicator.name) ? 1 : 0))
      // So many things are counted with 个 that the phrase itself must name the thing.
      const isNamedInPhrase = base !== 'ITEM' || [...bigrams].some((bigram) => phraseBigrams.has(bigram))
      if (score < MIN_SCORE || !isNamedInPhrase || total <= bestTotal) continue
      best = { code: indicator.code, name: indicator.name, score }
      bestTotal = total
    }
    return best
  }

  private scoreOf(
    bigrams: ReadonlySet<string>,
    phraseBigrams: ReadonlySet<string>,
    contextBigrams: ReadonlySet<string>,
  ): number {
    let totalWeight = 0
    let matchedWeight = 0
    for (const bigram of bigrams) {
      const weight = this.weights.get(bigram) ?? 0
      totalWeight += weight
      if (phraseBigrams.has(bigram)) matchedWeight += weight
      else if (contextBigrams.has(bigram)) matchedWeight += weight / 2
    }
    return totalWeight === 0 ? 0 : matchedWeight / totalWeight
  }
}
