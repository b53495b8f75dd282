import type { Language } from '../../src/rendering.ts'
import type { TileMeasure } from '../division-values.ts'
import { nameOf } from '../language.ts'
import { type WordKey, words } from './words.ts'

const COUNT_LABELS = {
  facilities: 'listedFacilities',
  events: 'listedEvents',
  'demonstration-projects': 'listedProjects',
} as const satisfies Readonly<Record<string, WordKey>>

/** Returns what the divisions are coloured by, with its year. */
export function measureName(measure: TileMeasure, language: Language): string {
  if ('counts' in measure) return words[COUNT_LABELS[measure.key]][language]
  return language === 'zh' ? `${measure.name}，${measure.year}年` : `${nameOf(measure, language)}, ${measure.year}`
}
