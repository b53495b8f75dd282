// The ranks of the entries that have a token: by the prefix of the token without a level, and by sample level.
import { levelsFrom, type PrefixedToken, parsePrefixed } from '@tiyu/search'

/** Ranks by sample level. */
type RanksByLevel = number[][]

/** Collects ranks by token; entries are added in the order of their ranks. */
export class TokenLists {
  private readonly byToken = new Map<string, Map<string, RanksByLevel>>()

  /** Adds a token of an entry; each once. */
  add(token: string, prefix: string, level: number, rank: number): void {
    let lists = this.byToken.get(token)
    if (!lists) {
      lists = new Map()
      this.byToken.set(token, lists)
    }
    let byLevel = lists.get(prefix)
    if (!byLevel) {
      byLevel = []
      lists.set(prefix, byLevel)
    }
    while (byLevel.length <= level) byLevel.push([])
    byLevel[level]?.push(rank)
  }

  /** Returns the tokens, in any order. */
  tokens(): string[] {
    return [...this.byToken.keys()]
  }

  /** Returns the ranks by prefix and level, prefixes in order. */
  listsOf(token: string): [prefix: string, byLevel: RanksByLevel][] {
    return [...(this.byToken.get(token) ?? [])].sort(([one], [other]) => (one < other ? -1 : 1))
  }
}

/** A token as it is listed. */
interface ListedToken {
  /** The prefix without a level. */
  readonly prefix: string
  /** `''` in the tokens of all entries. */
  readonly level: string
  readonly token: string
}

/** Parts a token of an entry from its prefix. */
export function parseListed(prefixed: string): ListedToken {
  const { typeTag, level, mark, token } = parsePrefixed(prefixed) as PrefixedToken
  return { prefix: typeTag + mark, level, token }
}

const SAMPLE_LEVELS = levelsFrom(1)

/** Returns the sample level of an entry from its tokens, which it has once more with its level. */
export const sampleLevelOf = (tokens: readonly ListedToken[]): number =>
  Math.max(0, ...tokens.map(({ level }) => SAMPLE_LEVELS.indexOf(level) + 1))
