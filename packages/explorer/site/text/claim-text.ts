import { ordinalEn } from '@tiyu/quantity'
import type { Language } from '../../src/rendering.ts'
import { inLanguage } from '../language.ts'
import { fill } from './fill.ts'
import { words } from './words.ts'

/** A rank that a source claims, and among whom. */
interface ClaimedRank {
  readonly rank: number
  readonly scope: string
  readonly scopeEn: string
}

/** Returns a claimed rank in words: 第4位（全省各市）; 4th (cities of the province). */
export function claimText({ rank, scope, scopeEn }: ClaimedRank, language: Language): string {
  return fill(words.claimedRank[language], {
    rank: inLanguage(language, String(rank), ordinalEn(rank)),
    scope: inLanguage(language, scope, scopeEn),
  })
}
