const CANDIDATES = [',', ';', '\t', '|'] as const

/** Lines looked at. */
const SAMPLE_LINES = 50

/** How often a character stands outside quotes in each line. */
function countPerLine(text: string, character: string): number[] {
  const unquoted = text.replaceAll(/"(?:[^"]|"")*"/g, '')
  return unquoted
    .split(/\r\n|\n|\r/)
    .filter((line) => line !== '')
    .slice(0, SAMPLE_LINES)
    .map((line) => line.split(character).length - 1)
}

/** How many lines have as many of a character as most lines do, times that number; 0 where most have none. */
function regularity(text: string, character: string): number {
  const counts = countPerLine(text, character)
  const frequency = new Map<number, number>()
  for (const count of counts) frequency.set(count, (frequency.get(count) ?? 0) + 1)
  const [mode = 0, lines = 0] = [...frequency].sort((one, other) => other[1] - one[1])[0] ?? []
  return mode === 0 ? 0 : (lines / counts.length) * (1 + Math.log2(mode))
}

/** The character that most evenly parts the lines of a text; a comma where none does. */
export function detectDelimiter(text: string): string {
  const scores = CANDIDATES.map((character) => [character, regularity(text, character)] as const)
  return scores.reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}
