// What an entry must have to match: of each of several alternatives, one token.
import type { SearchTerm } from '@tiyu/model/search-tokens'
import type { TokenFrequencies } from './token-frequencies.ts'
import type { TokenKind } from './token-kinds.ts'
import { allOf, anyOf, tokenQuery } from './token-query.ts'

/** A token by its kind. */
interface KindOfToken {
  readonly kind: TokenKind
  readonly term: SearchTerm
}

/** Tokens of which an entry must have one. */
export type Alternatives = readonly KindOfToken[]

/** Alternatives that an entry must have all of. */
export type Conjunction = readonly Alternatives[]

/** A word of the title. */
export const inTitle = (term: SearchTerm): Alternatives => [{ kind: 'title', term }]

/** A word anywhere in an entry. */
export const anywhere = (term: SearchTerm): Alternatives => [
  { kind: 'title', term },
  { kind: 'text', term },
]

/** A query of entries, in two steps. */
export interface EntryQuery {
  /** The tsquery of the entries with the rarest words, which are looked up. */
  readonly lookup: string
  /** The tsquery that those entries are compared with. */
  readonly query: string
}

/** Parts of a conjunction that are looked up at most; entries that have them are compared with the others. */
export const MAX_LOOKED_UP = 3

/** Alternatives with the number of entries that have one of them, at most; undefined if it is not known. */
interface Counted {
  readonly alternatives: Alternatives
  readonly count: number | undefined
}

/** Returns the sum of counts; undefined if one is not known. */
export function sumOf(counts: readonly (number | undefined)[]): number | undefined {
  return counts.includes(undefined) ? undefined : counts.reduce<number>((sum, count) => sum + (count as number), 0)
}

/** A conjunction for the entries of one type, without what none of them has. */
export class TypeConjunction {
  private readonly typeTag: string
  private readonly parts: readonly Counted[]

  private constructor(typeTag: string, parts: readonly Counted[]) {
    this.typeTag = typeTag
    this.parts = parts
  }

  /** Returns undefined if no entry of the type has all. */
  static create(typeTag: string, conjunction: Conjunction, frequencies: TokenFrequencies): TypeConjunction | undefined {
    const parts: Counted[] = []
    for (const all of conjunction) {
      const counts = all.map(({ kind, term }) => frequencies.of(typeTag, kind, term))
      const alternatives = all.filter((_, at) => counts[at] !== 0)
      if (alternatives.length === 0) return undefined
      parts.push({ alternatives, count: sumOf(counts) })
    }
    return new TypeConjunction(typeTag, parts)
  }

  /** Number of its parts. */
  get length(): number {
    return this.parts.length
  }

  /** Number of entries that match, at most; undefined if it is not known. */
  get atMost(): number | undefined {
    const counts = this.parts.flatMap(({ count }) => count ?? [])
    return counts.length === 0 ? undefined : Math.min(...counts)
  }

  /** True if a kind of token is among its alternatives. */
  has(kind: TokenKind): boolean {
    return this.parts.some(({ alternatives }) => alternatives.some((one) => one.kind === kind))
  }

  /** Returns the conjunction of the rarest alternatives, and of all whose number is not known. */
  rarest(length: number): TypeConjunction {
    const known = this.parts.filter(({ count }) => count !== undefined)
    if (known.length < length) return this
    known.sort((one, other) => (one.count as number) - (other.count as number))
    return new TypeConjunction(this.typeTag, known.slice(0, length))
  }

  /** Returns the tsquery that its entries of these sample levels are looked up by: its rarest parts. */
  lookup(levels?: readonly string[]): string {
    return this.rarest(MAX_LOOKED_UP).query(levels)
  }

  /** Returns its tsquery for the entries of these sample levels; `''` is every entry. */
  query(levels: readonly string[] = ['']): string {
    return allOf(
      this.parts.map(({ alternatives }) =>
        anyOf(alternatives.map(({ kind, term }) => tokenQuery(this.typeTag, kind, term, levels))),
      ),
    )
  }
}
