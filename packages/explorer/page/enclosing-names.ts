import { Lexer, Source, type Token, TokenKind } from 'graphql'

const OPENERS: readonly TokenKind[] = [TokenKind.PAREN_L, TokenKind.BRACE_L, TokenKind.BRACKET_L]
const CLOSERS: readonly TokenKind[] = [TokenKind.PAREN_R, TokenKind.BRACE_R, TokenKind.BRACKET_R]

/** Yields the tokens of a text up to its end, or to where it is no GraphQL. */
function* tokensOf(text: string): Generator<Token> {
  const lexer = new Lexer(new Source(text))
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) yield token
  } catch {
    // An unfinished query: what is before counts.
  }
}

/**
 * Returns the names that the end of a text is in, innermost first: input fields, arguments and fields.
 * `{ facilities(filter: { region: { within: ` gives within, region, filter, facilities.
 */
export function enclosingNames(text: string): string[] {
  const names: string[] = []
  let last = ''
  for (const { kind, value } of tokensOf(text)) {
    if (kind === TokenKind.NAME) last = value
    else if (OPENERS.includes(kind)) {
      names.unshift(last)
      last = ''
    } else if (CLOSERS.includes(kind)) last = names.shift() ?? ''
  }
  return [last, ...names].filter((name) => name !== '')
}
