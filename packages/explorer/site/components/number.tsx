import { unitSpace } from '@tiyu/quantity'
import { type AmountSource, amountOf } from '../format/amount.ts'
import { useSite } from '../site-context.ts'

/** A number with its qualifier and unit, set so that the digits stand out. */
export function BigNumber({ source }: { readonly source: AmountSource }) {
  const { language } = useSite()
  const { qualifier, number, unit } = amountOf(source, language)
  return (
    <span class="number">
      {qualifier && <span class="number-qualifier">{qualifier} </span>}
      <span class="number-digits">{number}</span>
      <span class="number-unit">
        {unitSpace(unit, language)}
        {unit}
      </span>
    </span>
  )
}
