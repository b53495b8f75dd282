// Computes the actual value of a target or plan as a share of the promised value.

import type { Bilingual } from '@tiyu/model'
import { significantNumber, significantPercent, toBase } from '@tiyu/quantity'
import { Decimal } from 'decimal.js'
import { formatDecimal } from './interval.ts'

/** The columns of a target, plan or actual value that a comparison needs. */
export interface ComparableValue {
  readonly exact: string
  readonly exactUpper: string | null
  readonly qualifier: string | null
  readonly yearTo: number | null
  readonly inferred: readonly string[]
  readonly unit: {
    readonly factor: string | null
    readonly ucum: string | null
    readonly quantityKind: string
    readonly name: string
    readonly nameEn: string
  }
}

/** Result of a comparison: a ratio with caveats, or the reason for its absence. */
export interface Attainment {
  /** Actual divided by promised value, a decimal rounded to six places unless it terminates; null if not computable. */
  readonly ratio: string | null
  /** The ratio in per cent, rounded where the last digit of the actual value falls: a promise is exact. */
  readonly percent: string | null
  /** The ratio in per cent with all digits of the calculation, rounded to six decimals unless it terminates. */
  readonly computed: string | null
  /** Reason for the absence of a ratio. */
  readonly reason: Bilingual | null
  /** Caveats, such as qualifiers or a year before the due year. */
  readonly note: Bilingual | null
}

interface Condition extends Bilingual {
  applies(target: ComparableValue, actual: ComparableValue): boolean
}

const obstacles: readonly Condition[] = [
  {
    applies: (_target, { inferred }) => inferred.includes('exact'),
    en: 'The source reports the task as completed without a measured figure; the actual value repeats the task.',
    zh: '来源只说任务完成，没有实测数值；实际值取的是任务数。',
  },
  {
    applies: (target, actual) => target.unit.quantityKind !== actual.unit.quantityKind,
    en: 'The two are in units of different kinds, which do not convert.',
    zh: '两者的单位不属同类，无法换算。',
  },
  {
    applies: ({ unit }, actual) => unit.factor === null || actual.unit.factor === null,
    en: 'Ranks and other ordinals have no ratio.',
    zh: '名次等序数没有比率。',
  },
  {
    applies: ({ exactUpper }, actual) => exactUpper !== null || actual.exactUpper !== null,
    en: 'One of the two is a range.',
    zh: '其中之一是区间。',
  },
  {
    applies: ({ exact }) => new Decimal(exact).lte(0),
    en: 'The promised number is not positive.',
    zh: '承诺的数值不是正数。',
  },
]

const NO_ACTUAL: Bilingual = {
  en: 'The package has no actual value for it yet.',
  zh: '数据包中尚无对应的实际值。',
}

const remarks: readonly Condition[] = [
  {
    applies: ({ qualifier }) => qualifier === 'AT_LEAST',
    en: 'The promise is "at least".',
    zh: '承诺值带有“以上”之类的限定。',
  },
  {
    applies: (_target, { qualifier }) => qualifier === 'AT_LEAST',
    en: 'The actual value is "at least", so the ratio is a lower bound.',
    zh: '实际值带有“以上”“余”之类的限定，比率为下限。',
  },
  {
    applies: (_target, { qualifier }) => qualifier !== null && qualifier !== 'AT_LEAST',
    en: 'The source qualifies the actual value.',
    zh: '来源对实际值有所限定。',
  },
  {
    applies: ({ yearTo }, actual) => yearTo !== null && actual.yearTo !== null && actual.yearTo < yearTo,
    en: 'The actual value is of a year before the promise is due: progress, not outcome.',
    zh: '实际值早于承诺年份，反映进度而非结果。',
  },
  {
    applies: ({ yearTo }, actual) => yearTo !== null && actual.yearTo !== null && actual.yearTo > yearTo,
    en: 'The actual value is of a year after the promise was due.',
    zh: '实际值晚于承诺年份。',
  },
]

const noRatio = (reason: Bilingual): Attainment => ({ ratio: null, percent: null, computed: null, reason, note: null })

/** Compares a target or plan with its actual value. */
export function computeAttainment(target: ComparableValue, actual: ComparableValue | null): Attainment {
  if (!actual) return noRatio(NO_ACTUAL)
  const obstacle = obstacles.find((condition) => condition.applies(target, actual))
  if (obstacle) return noRatio({ en: obstacle.en, zh: obstacle.zh })
  const convert = (exact: string, { unit }: ComparableValue) => toBase(exact, unit.factor as string)
  const promised = convert(target.exact, target)
  const reported = significantNumber(actual.exact, actual.unit, actual.qualifier !== null, (exact) =>
    convert(exact, actual),
  )
  const ratio = reported.value.div(promised)
  const applicable = remarks.filter((condition) => condition.applies(target, actual))
  return {
    ratio: formatDecimal(ratio),
    percent: significantPercent(reported, promised),
    computed: formatDecimal(ratio.mul(100)),
    reason: null,
    note:
      applicable.length > 0
        ? { en: applicable.map(({ en }) => en).join(' '), zh: applicable.map(({ zh }) => zh).join('') }
        : null,
  }
}
