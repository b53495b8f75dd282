// Loose matches of Chinese characters: others between them, two names run together, one wrong, two exchanged.
import { searchTerms, textRuns } from '@tiyu/model/search-tokens'
import { anywhere } from '../conjunction.ts'
import { type Match, nameCharacters, runCharacters, type TokenMatch, titleConjunction, whole } from './match.ts'

/** Characters of the shortest name with a wrong one. */
const MIN_WRONG = 3

/** Characters of the shortest of two names that are run together. */
const MIN_RUN_TOGETHER = 2

/** Returns the ways to part characters in two. */
function partings(characters: readonly string[], shortest = 1): (readonly [string, string])[] {
  return characters.flatMap((_, at) =>
    at < shortest || characters.length - at < shortest
      ? []
      : [[characters.slice(0, at).join(''), characters.slice(at).join('')] as const],
  )
}

/** The characters in their order, with others between them. */
export function charactersBetween(folded: string): Match[] {
  const characters = nameCharacters(folded)
  if (!characters || characters.length < 2) return []
  const splits = partings(characters).map(
    (parts): TokenMatch => ({
      conjunction: (isLarge) => titleConjunction(parts, isLarge),
      pattern: `%${parts.join('%')}%`,
    }),
  )
  const scattered: TokenMatch = {
    conjunction: (isLarge) => (isLarge ? undefined : titleConjunction(characters, isLarge)),
    pattern: `%${characters.join('%')}%`,
  }
  return [...splits, scattered]
}

/** Two names without a space between them, such as a region and an indicator, in either order. */
export function runTogether(folded: string): Match[] {
  const { han, words } = textRuns(folded)
  const characters = han.length === 1 ? runCharacters(han[0] as string) : undefined
  if (!characters) return []
  return partings(characters, MIN_RUN_TOGETHER).flatMap((parts): TokenMatch[] => {
    const terms = [...parts.flatMap((part) => searchTerms(part)), ...words.map(whole)]
    const conjunction = () => terms.map(anywhere)
    return [parts, parts.toReversed()].map((ordered) => ({
      conjunction,
      pattern: `%${ordered.join('%')}%`,
      isPatternPartial: words.length > 0,
    }))
  })
}

/** All characters but one, which is another or should not be there. */
export function wrongCharacter(folded: string): Match[] {
  const characters = nameCharacters(folded)
  if (!characters || characters.length < MIN_WRONG) return []
  return characters.flatMap((_, at): TokenMatch[] => {
    const parts = [characters.slice(0, at).join(''), characters.slice(at + 1).join('')]
    const conjunction = (isLarge: boolean) => titleConjunction(parts, isLarge)
    return [
      { conjunction, pattern: `%${parts.join('_')}%` },
      { conjunction, pattern: `%${parts.join('')}%` },
    ]
  })
}

/** Two neighbours exchanged. */
export function exchangedCharacters(folded: string): Match[] {
  const characters = nameCharacters(folded)
  if (!characters || characters.length < MIN_WRONG) return []
  return characters.slice(1).map((second, at): TokenMatch => {
    const exchanged = [...characters.slice(0, at), second, characters[at], ...characters.slice(at + 2)].join('')
    return { conjunction: (isLarge) => titleConjunction([exchanged], isLarge), pattern: `%${exchanged}%` }
  })
}
