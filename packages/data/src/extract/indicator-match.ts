// Which indicator of the catalogue a phrase speaks of: the one whose name shares the rarest pairs of characters with it.
import type { Catalogue, CatalogueIndicator } from './catalogue.ts'

/** An indicator and how much of its name the phrase holds, from 0 to 1. */
export interface IndicatorMatch {
  readonly code: string
  readonly name: string
  readonly share: number
}

/** Words of indicator names that say what kind of number it is, not of what. */
const KIND_WORDS = /数量|总数|人数|数$|长度|里程|面积|比例|覆盖率|建设|（[^）]*）/g

const LEAST = 0.5
/** What was added is another indicator than what there is. */
const BUILT = /新建|新增|建成|铺设|完成|建设任务/
const BUILDING = /建设|建成|工程/
/** How much the whole name counts between indicators of the same thing. */
const TIE = 0.1

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2))
  return pairs
}

interface Known {
  readonly indicator: CatalogueIndicator
  /** Pairs of the words that say of what. */
  readonly pairs: ReadonlySet<string>
  /** Pairs of the whole name; they decide between equals. */
  readonly all: ReadonlySet<string>
}

/** Matches phrases with the indicators of a catalogue. */
export class IndicatorMatcher {
  private readonly byBase = new Map<string, Known[]>()
  private readonly weights = new Map<string, number>()
  private readonly bases: ReadonlyMap<string, string>

  constructor({ indicators, units }: Catalogue) {
    this.bases = new Map(units.map(({ code, baseCode }) => [code, baseCode]))
    const counts = new Map<string, number>()
    for (const indicator of indicators) {
      const pairs = pairsOf(indicator.name.replace(KIND_WORDS, ''))
      for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1)
      const base = this.bases.get(indicator.unitCode) ?? indicator.unitCode
      this.byBase.set(base, [...(this.byBase.get(base) ?? []), { indicator, pairs, all: pairsOf(indicator.name) }])
    }
    for (const [pair, count] of counts) this.weights.set(pair, Math.log(1 + indicators.length / count))
  }

  /** The best match of a phrase for a value in a unit; what stands around the phrase counts half. */
  match(phrase: string, around: string, unitCode: string): IndicatorMatch | undefined {
    const near = pairsOf(phrase)
    const far = pairsOf(around)
    let best: IndicatorMatch | undefined
    let most = 0
    const built = BUILT.test(phrase)
    const base = this.bases.get(unitCode) ?? ''
    for (const { indicator, pairs, all } of this.byBase.get(base) ?? []) {
      const share = this.share(pairs, near, far)
      const whole = [...all].filter((pair) => near.has(pair)).length / all.size
      const total = share + TIE * (whole + (built && BUILDING.test(indicator.name) ? 1 : 0))
      // So many things are counted with 个 that the phrase itself must name the thing.
      const close = base !== 'ITEM' || [...pairs].some((pair) => near.has(pair))
      if (share < LEAST || !close || total <= most) continue
      best = { code: indicator.code, name: indicator.name, share }
      most = total
    }
    return best
  }

  private share(pairs: ReadonlySet<string>, near: ReadonlySet<string>, far: ReadonlySet<string>): number {
    let whole = 0
    let held = 0
    for (const pair of pairs) {
      const weight = this.weights.get(pair) ?? 0
      whole += weight
      if (near.has(pair)) held += weight
      else if (far.has(pair)) held += weight / 2
    }
    return whole === 0 ? 0 : held / whole
  }
}
