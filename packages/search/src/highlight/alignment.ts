// Where characters are in a text with a few mistakes: an approximate string matching after Sellers, in which two neighbours
// that are exchanged are one mistake.

/** Characters of the longest text that is compared: the work grows with both lengths. */
const MAX_TEXT = 300

/** Characters between those of a name, at most, for each of them. */
const MAX_BETWEEN = 2

/** Mistakes that are forgiven in so many characters. Of the characters themselves, one may be wrong. */
const allowedMistakes = (length: number) => Math.max(1, Math.floor(length / 3))

/** Returns the mistakes of the first characters against the parts of the text that end at each place. */
function mistakeTable(wanted: readonly string[], text: readonly string[]): number[][] {
  const rows = [Array.from({ length: text.length + 1 }, () => 0)]
  for (let row = 1; row <= wanted.length; row += 1) {
    const [above, current] = [rows[row - 1] as number[], [row]]
    for (let column = 1; column <= text.length; column += 1) {
      const isSame = wanted[row - 1] === text[column - 1]
      current[column] = Math.min(
        (above[column - 1] as number) + (isSame ? 0 : 1),
        (above[column] as number) + 1,
        (current[column - 1] as number) + 1,
        isExchanged(wanted, text, row, column) ? (rows[row - 2]?.[column - 2] as number) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    rows.push(current)
  }
  return rows
}

/** True if the two characters before a place are those of the text in the other order. */
function isExchanged(wanted: readonly string[], text: readonly string[], row: number, column: number): boolean {
  return row > 1 && column > 1 && wanted[row - 1] === text[column - 2] && wanted[row - 2] === text[column - 1]
}

/** A part of a text that characters are meant as. */
export interface Alignment {
  /** Places of the first and the last character of the part. */
  readonly first: number
  readonly last: number
  /** Places of the characters that are the same. */
  readonly matched: readonly number[]
}

/** A step back from a place of the table: over so many characters of both texts, at the price of so many mistakes. */
interface Step {
  readonly rows: number
  readonly columns: number
  readonly mistakes: number
  /** Places of the text that match. */
  readonly matched: readonly number[]
}

/** Returns the steps that may lead to a place of the table, the preferred one first. */
function stepsTo(wanted: readonly string[], text: readonly string[], row: number, column: number): Step[] {
  const isSame = wanted[row - 1] === text[column - 1]
  const exchanged = { rows: 2, columns: 2, mistakes: 1, matched: [column - 2, column - 1] }
  return [
    ...(isSame ? [{ rows: 1, columns: 1, mistakes: 0, matched: [column - 1] }] : []),
    ...(isExchanged(wanted, text, row, column) ? [exchanged] : []),
    { rows: 0, columns: 1, mistakes: 1, matched: [] },
    { rows: 1, columns: 1, mistakes: 1, matched: [] },
    { rows: 1, columns: 0, mistakes: 1, matched: [] },
  ]
}

/** Follows the table of mistakes back from the end of a part. */
function traceBack(
  table: readonly (readonly number[])[],
  wanted: readonly string[],
  text: readonly string[],
  end: number,
): Alignment {
  const matched: number[] = []
  let [row, column] = [wanted.length, end]
  while (row > 0) {
    const isStep = ({ rows, columns, mistakes }: Step) =>
      (table[row - rows]?.[column - columns] ?? Number.POSITIVE_INFINITY) + mistakes === table[row]?.[column]
    const step = stepsTo(wanted, text, row, column).find(isStep) as Step
    matched.unshift(...step.matched)
    row -= step.rows
    column -= step.columns
  }
  return { first: column, last: end - 1, matched }
}

const lengthOf = ({ first, last }: Alignment) => last - first + 1

/** Returns the shortest part of a text that has the characters in their order. */
function withOthersBetween(wanted: readonly string[], text: readonly string[]): Alignment | undefined {
  const starts = text.flatMap((character, at) => (character === wanted[0] ? [at] : []))
  const found = starts.flatMap((start) => {
    const matched = [start]
    for (const character of wanted.slice(1)) {
      const at = text.indexOf(character, (matched.at(-1) as number) + 1)
      if (at < 0) return []
      matched.push(at)
    }
    return [{ first: start, last: matched.at(-1) as number, matched }]
  })
  const [shortest] = found.sort((one, other) => lengthOf(one) - lengthOf(other))
  return shortest && lengthOf(shortest) <= wanted.length * (1 + MAX_BETWEEN) ? shortest : undefined
}

/** Returns the part of a text that characters are meant as; undefined if there are too many mistakes. */
export function alignCharacters(wanted: readonly string[], text: readonly string[]): Alignment | undefined {
  if (wanted.length < 2 || text.length > MAX_TEXT) return undefined
  const rows = mistakeTable(wanted, text)
  const last = rows[wanted.length] as number[]
  const fewest = Math.min(...last.slice(1))
  if (wanted.length > 2 && fewest <= allowedMistakes(wanted.length)) {
    const ends = last.flatMap((mistakes, end) => (mistakes === fewest && end > 0 ? [end] : []))
    const difference = (one: Alignment) => Math.abs(lengthOf(one) - wanted.length)
    const [best] = ends
      .map((end) => traceBack(rows, wanted, text, end))
      .sort((one, other) => other.matched.length - one.matched.length || difference(one) - difference(other))
    if (best && best.matched.length >= Math.max(2, wanted.length - 1)) return best
  }
  return withOthersBetween(wanted, text)
}
