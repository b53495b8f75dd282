import { fromBase, toBase } from '@tiyu/quantity'
import type { AmountSource } from './amount.ts'

/** A unit by its factor to the base unit of its kind; ordinals have none. */
type Unit = Pick<AmountSource['unit'], 'factor'>

/**
 * Returns a number in another unit of its kind, for places where digits do not matter: positions in a chart, and the
 * order of a ranking.
 */
export function plottedValue({ exact, unit }: Pick<AmountSource, 'exact' | 'unit'>, { factor }: Unit): number {
  return fromBase(toBase(exact, unit.factor ?? '1'), factor ?? '1').toNumber()
}
