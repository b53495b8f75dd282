const CANDIDATES = [',', ';', '\t', '|'] as const

/** Lines looked at. */
const LINES = 50

/** How often a character stands outside quotes in each line. */
function counts(text: string, character: string): number[] {
  const plain = text.replaceAll(/"(?:[^"]|"")*"/g, '')
  return plain
    .split(/\r\n|\n|\r/)
    .filter((line) => line !== '')
    .slice(0, LINES)
    .map((line) => line.split(character).length - 1)
}

/** How many lines have as many of a character as most lines do, times that number; 0 where most have none. */
function regularity(text: string, character: string): number {
  const all = counts(text, character)
  const frequency = new Map<number, number>()
  for (const count of all) frequency.set(count, (frequency.get(count) ?? 0) + 1)
  const [usual = 0, lines = 0] = [...frequency].sort((one, other) => other[1] - one[1])[0] ?? []
  return usual === 0 ? 0 : (lines / all.length) * (1 + Math.log2(usual))
}

/** The character that most evenly parts the lines of a text; a comma where none does. */
export function guessDelimiter(text: string): string {
  const scored = CANDIDATES.map((character) => [character, regularity(text, character)] as const)
  return scored.reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}
