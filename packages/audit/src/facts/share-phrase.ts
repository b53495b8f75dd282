// Parses shares that bulletins print after a count.

const SHARE = /占(?:比)?(?:为|為|到)?(\d+(?:\.\d+)?)[%％]/gu
const NUMBER = /^\d+(?:\.\d+)?$/

/** Returns the share from a row that lists figures, then their shares in the same order: `服务 229.1 115.0 1.3 2.1`. */
function parseRowShare(phrase: string, exact: string): string | undefined {
  const cells = phrase.split(/[\s|]+/u).filter((cell) => cell !== '')
  const numbers = cells.filter((cell) => NUMBER.test(cell))
  const hasOnlyNumbersAtEnd = cells.slice(-numbers.length).every((cell) => NUMBER.test(cell))
  if (numbers.length === 0 || numbers.length % 2 === 1 || !hasOnlyNumbersAtEnd) return undefined
  const half = numbers.length / 2
  const index = numbers.indexOf(exact)
  return index >= 0 && index < half ? numbers[index + half] : undefined
}

/** Returns the share of a count in per cent, as printed: 0.07 for `140个,占0.07%`. */
export function parseShare(phrase: string, exact: string): string | undefined {
  const text = phrase.normalize('NFKC')
  const matches = [...text.matchAll(SHARE)]
  const [share] = matches
  if (matches.length === 1 && share?.[1] && text.includes(exact)) return share[1]
  return parseRowShare(text, exact)
}
