import type { Language } from '../../src/rendering.ts'
import { type AmountSource, unitText } from '../format/amount.ts'
import { words } from './words.ts'

/** Returns the name of a unit apart from numbers: square metres; number, of what is only counted in English. */
export function unitName(unit: AmountSource['unit'], language: Language): string {
  const text = unitText(unit, language)
  return text || (unit.factor === null ? words.placeUnit : words.countUnit)[language]
}
