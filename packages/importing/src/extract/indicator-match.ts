// Matches phrases to indicators by the weighted overlap of character bigrams; rare bigrams weigh more.
import type { CodelistIndicator, Codelists } from './codelists.ts'

/** A matched indicator; `score` is the share of its name in the phrase, from 0 to 1. */
export interface IndicatorMatch {
  readonly code: string
  readonly name: string
  readonly score: number
}

/** Words of indicator names for the kind of number, not for its subject. */
const KIND_WORDS = /数量|总数|人数|数$|长度|里程|面积|比例|覆盖率|建设|（[^）]*）/g

const MIN_SCORE = 0.5
/** Words of additions, which are other indicators than totals. */
const ADDITION = /新建|新增|建成|铺设|完成|建设任务/
const CONSTRUCTION = /建设|建成|工程/
/** Weight of the whole name among indicators of the same subject. */
const NAME_WEIGHT = 0.1

function bigramsOf(text: string): Set<string> {
  const bigrams = new Set<string>()
  for (let index = 0; index + 1 < text.length; index += 1) bigrams.add(text.slice(index, index + 2))
  return bigrams
}

interface IndexedIndicator {
  readonly indicator: CodelistIndicator
  /** Bigrams of the subject. */
  readonly bigrams: ReadonlySet<string>
  /** Bigrams of the whole name, as tie-breaker. */
  readonly nameBigrams: ReadonlySet<string>
}

/** Matches phrases to indicators. */
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

  /** Returns the best match for a phrase and unit; bigrams found only in the context count half. */
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
      // 个 counts so many things that the phrase itself must name the subject.
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
