import { convertExact } from '@tiyu/quantity'
import { userError } from '../errors.ts'
import type { Reference } from './reference.ts'

/**
 * Converts a number into another unit of the same kind.
 * @throws GraphQLError UNIT_MISMATCH for an unknown unit, a unit of another kind, or one without a conversion
 */
export function convertToUnit(exact: string, from: string, to: string, { Unit }: Reference): number {
  const source = Unit.get(from)
  const target = Unit.find(to)
  const converted = target && convertExact(exact, source, target)
  if (converted) return converted.toNumber()
  const compatible = Unit.rows
    .filter(({ quantityKind, factor }) => factor && quantityKind === source.quantityKind)
    .map(({ code }) => code)
  throw userError(
    'UNIT_MISMATCH',
    `${from} (${source.nameEn}) does not convert into "${to}". Units that fit: ${compatible.join(', ') || 'none'}.`,
    `${source.name} 不能换算为 “${to}”。可用单位：${compatible.join('、') || '无'}。`,
  )
}
