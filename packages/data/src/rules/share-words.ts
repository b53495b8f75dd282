// Shares as bulletins print them beside a count.

const IN_WORDS = /占(?:比)?(?:为|為|到)?(\d+(?:\.\d+)?)[%％]/gu
const NUMBER = /^\d+(?:\.\d+)?$/

/** The share in a table row whose figures are followed by their shares in the same order: `服务 229.1 115.0 1.3 2.1`. */
function inCells(words: string, exact: string): string | undefined {
  const cells = words.split(/[\s|]+/u).filter((cell) => cell !== '')
  const numbers = cells.filter((cell) => NUMBER.test(cell))
  const rowEnds = cells.slice(-numbers.length).every((cell) => NUMBER.test(cell))
  if (numbers.length === 0 || numbers.length % 2 === 1 || !rowEnds) return undefined
  const half = numbers.length / 2
  const at = numbers.indexOf(exact)
  return at >= 0 && at < half ? numbers[at + half] : undefined
}

/** The share in per cent that a phrase gives for a count, as printed: `140个,占0.07%` gives 0.07. */
export function shareIn(words: string, exact: string): string | undefined {
  const text = words.normalize('NFKC')
  const found = [...text.matchAll(IN_WORDS)]
  const [share] = found
  if (found.length === 1 && share?.[1] && text.includes(exact)) return share[1]
  return inCells(text, exact)
}
