// A tsquery of tokens as a tree, for what evaluates it in the place of a database.
import { type PrefixedToken, parsePrefixed } from './prefixed-token.ts'

/** A token that an entry must have, or with `isBeginning` the beginning of one. */
export interface TokenTerm extends PrefixedToken {
  readonly isBeginning: boolean
}

/** What an entry must have: a token, all or any of several, or what it must not have. */
export type TokenExpression =
  | { readonly term: TokenTerm }
  | { readonly all: readonly TokenExpression[] }
  | { readonly any: readonly TokenExpression[] }
  | { readonly not: TokenExpression }

const SYMBOL = /[()!&|]|'([^']*)'(:\*)?/gu

/** Returns the term of a token with its prefix; one without a tag is in no entry. */
function termOf(prefixed: string, isBeginning: boolean): TokenExpression {
  const parted = parsePrefixed(prefixed)
  return parted ? { term: { ...parted, isBeginning } } : { any: [] }
}

/** Reads the symbols of a tsquery. Within parentheses, one operator joins all parts. */
class Parser {
  private readonly symbols: readonly RegExpExecArray[]
  private at = 0

  constructor(query: string) {
    this.symbols = [...query.matchAll(SYMBOL)]
  }

  parse(): TokenExpression {
    const parts = [this.parsePart()]
    let operator: string | undefined
    while (this.next === '&' || this.next === '|') {
      operator = this.next
      this.at += 1
      parts.push(this.parsePart())
    }
    if (operator === undefined) return parts[0] as TokenExpression
    return operator === '&' ? { all: parts } : { any: parts }
  }

  private get next(): string | undefined {
    return this.symbols[this.at]?.[0]
  }

  private parsePart(): TokenExpression {
    const [symbol, prefixed = '', operator] = this.symbols[this.at] ?? []
    this.at += 1
    if (symbol === '!') return { not: this.parsePart() }
    if (symbol !== '(') return termOf(prefixed, operator !== undefined)
    const inner = this.parse()
    this.at += 1
    return inner
  }
}

/** Parses a tsquery that a plan made. */
export const parseTokenQuery = (query: string): TokenExpression => new Parser(query).parse()
