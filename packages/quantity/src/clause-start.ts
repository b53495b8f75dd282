// Finds where the clause before a number starts.

const CLAUSE_BREAK = /[，。；！？,;!?\n]/
/** Maximum number of characters searched for the start of a clause. */
const MAX_LENGTH = 80

/** Which characters end a clause, and how far back a search may go. */
export interface ClauseBounds {
  /** Matches a character that ends a clause. */
  readonly breaks?: RegExp
  /** First position of the text that may belong to the clause. */
  readonly earliest?: number
  /** True if breaks within brackets that close before the position belong to the clause. */
  readonly keepsBrackets?: boolean
}

/** Returns the start of the clause at a position; a thousands separator does not end a clause. */
export function clauseStart(text: string, position: number, bounds: ClauseBounds = {}): number {
  const { breaks = CLAUSE_BREAK, earliest = Math.max(0, position - MAX_LENGTH), keepsBrackets = false } = bounds
  let depth = 0
  for (let before = position - 1; before >= earliest; before -= 1) {
    const step = keepsBrackets ? bracketStep(text[before] as string, depth) : 0
    depth += step
    if (step === 0 && depth === 0 && breaks.test(text[before] as string) && !isThousandsSeparator(text, before))
      return before + 1
  }
  // A bracket that opens before the search ends belongs to another clause.
  return depth === 0 ? earliest : position
}

/** Returns 1 at a closing bracket, -1 at the bracket that opens it, 0 elsewhere, as met from the end of the text. */
function bracketStep(character: string, depth: number): number {
  if (/[）)]/.test(character)) return 1
  return depth > 0 && /[（(]/.test(character) ? -1 : 0
}

function isThousandsSeparator(text: string, position: number): boolean {
  return (
    /[,，]/.test(text[position] as string) &&
    /\d/.test(text[position - 1] ?? '') &&
    /^\d{3}(?!\d)/.test(text.slice(position + 1, position + 5))
  )
}
