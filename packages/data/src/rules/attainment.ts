// How far an actual value attains a promised one.
import { Decimal } from 'decimal.js'
import type { Bilingual } from '../bilingual.ts'
import { toBase } from '../quantity/convert.ts'
import { decimalText } from './span.ts'

/** What a promise or an answer must tell to be compared. */
export interface Attainable {
  readonly exact: string
  readonly exactUpper: string | null
  readonly qualifier: string | null
  readonly yearTo: number | null
  readonly inferred: readonly string[]
  readonly unit: {
    readonly factor: string | null
    readonly quantityKind: string
    readonly name: string
    readonly nameEn: string
  }
}

/** The outcome of a comparison: a ratio with what a reader should know of it, or the reason why there is none. */
export interface Attainment {
  /** Actual divided by promised, a decimal; one without end is rounded to six places; null where it cannot be told. */
  readonly ratio: string | null
  /** The same in per cent. */
  readonly percent: string | null
  /** Why there is no ratio. */
  readonly reason: Bilingual | null
  /** What weakens the ratio: hedges, a due year still ahead. */
  readonly note: Bilingual | null
}

interface Obstacle extends Bilingual {
  stands(promise: Attainable, answer: Attainable): boolean
}

const obstacles: readonly Obstacle[] = [
  {
    stands: (_promise, { inferred }) => inferred.includes('exact'),
    en: 'The source reports the task as completed without a measured figure; the actual value repeats the task.',
    zh: '来源只说任务完成，没有实测数值；实际值取的是任务数。',
  },
  {
    stands: (promise, answer) => promise.unit.quantityKind !== answer.unit.quantityKind,
    en: 'The two are in units of different kinds, which do not convert.',
    zh: '两者的单位不属同类，无法换算。',
  },
  {
    stands: ({ unit }, answer) => unit.factor === null || answer.unit.factor === null,
    en: 'Ranks and other ordinals have no ratio.',
    zh: '名次等序数没有比率。',
  },
  {
    stands: ({ exactUpper }, answer) => exactUpper !== null || answer.exactUpper !== null,
    en: 'One of the two is a range.',
    zh: '其中之一是区间。',
  },
  {
    stands: ({ exact }) => new Decimal(exact).lte(0),
    en: 'The promised number is not positive.',
    zh: '承诺的数值不是正数。',
  },
]

const UNANSWERED: Bilingual = {
  en: 'No actual value in the package answers it yet.',
  zh: '数据包中尚无作答的实际值。',
}

const remarks: readonly Obstacle[] = [
  {
    stands: ({ qualifier }) => qualifier === 'AT_LEAST',
    en: 'The promise is "at least".',
    zh: '承诺值带有“以上”之类的限定。',
  },
  {
    stands: (_promise, { qualifier }) => qualifier === 'AT_LEAST',
    en: 'The actual value is "at least", so the ratio is a lower bound.',
    zh: '实际值带有“以上”“余”之类的限定，比率为下限。',
  },
  {
    stands: (_promise, { qualifier }) => qualifier !== null && qualifier !== 'AT_LEAST',
    en: 'The source hedges the actual value.',
    zh: '来源对实际值有所限定。',
  },
  {
    stands: ({ yearTo }, answer) => yearTo !== null && answer.yearTo !== null && answer.yearTo < yearTo,
    en: 'The actual value is of a year before the promise is due: progress, not outcome.',
    zh: '实际值早于承诺年份，反映进度而非结果。',
  },
  {
    stands: ({ yearTo }, answer) => yearTo !== null && answer.yearTo !== null && answer.yearTo > yearTo,
    en: 'The actual value is of a year after the promise was due.',
    zh: '实际值晚于承诺年份。',
  },
]

const without = (reason: Bilingual): Attainment => ({ ratio: null, percent: null, reason, note: null })

/** Compares a promise with the actual value that answers it. */
export function attainment(promise: Attainable, answer: Attainable | null): Attainment {
  if (!answer) return without(UNANSWERED)
  const obstacle = obstacles.find((one) => one.stands(promise, answer))
  if (obstacle) return without({ en: obstacle.en, zh: obstacle.zh })
  const base = ({ exact, unit }: Attainable) => toBase(exact, unit.factor as string)
  const ratio = base(answer).div(base(promise))
  const said = remarks.filter((one) => one.stands(promise, answer))
  return {
    ratio: decimalText(ratio),
    percent: decimalText(ratio.mul(100)),
    reason: null,
    note: said.length > 0 ? { en: said.map(({ en }) => en).join(' '), zh: said.map(({ zh }) => zh).join('') } : null,
  }
}
