import type { Bilingual } from '@tiyu/model'
import { formatAmountEn, formatAmountZh } from '@tiyu/quantity'
import { Decimal } from 'decimal.js'
import type { UnitRow } from '../facts/figure.ts'

/** Describes a signed change as a verb with an amount: rose by 3.3 percentage points, fell by 5%. */
export function describeChange(change: string, unit: Pick<UnitRow, 'name' | 'nameEn' | 'factor'>): Bilingual {
  const decimal = new Decimal(change)
  if (decimal.isZero()) return { en: 'is unchanged', zh: '持平' }
  const amount = decimal.abs().toFixed()
  const [verb, verbZh] = decimal.isPositive() ? ['rose', '上升'] : ['fell', '下降']
  return { en: `${verb} by ${formatAmountEn(amount, unit)}`, zh: `${verbZh}${formatAmountZh(amount, unit)}` }
}
