import type { Language } from '../../src/rendering.ts'
import { languageTags } from '../language.ts'
import { countText } from './count.ts'

/** Counts from here on are rounded in a circle of a map; its title has all digits. */
const ROUNDED_FROM = 10_000

/** Formats the number in a circle of a map: 9,999, 1.2万, 12K. */
export function clusterCountText(count: number, language: Language): string {
  if (count < ROUNDED_FROM) return countText(count)
  return new Intl.NumberFormat(languageTags[language], { notation: 'compact', maximumSignificantDigits: 3 }).format(
    count,
  )
}
