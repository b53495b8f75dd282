// The unit by which a figure is matched with an indicator.
import type { Quantity } from '@tiyu/quantity'

/** Measure words of single things, which count them as 个 does. */
const SINGLE_THINGS = /^(?:万|亿)?(?:条|座|片|所|处|栋|间|副|幢)$/

/** Returns the unit by which a figure is matched: its own, or that of things counted; undefined for another measure word. */
export function countedUnit({ unitCode, unitAsWritten }: Quantity): string | undefined {
  return unitCode ?? (SINGLE_THINGS.test(unitAsWritten) ? 'ITEM' : undefined)
}
