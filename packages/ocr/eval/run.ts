// pnpm eval:ocr: reads degraded pages of the example reports and compares them with their text.
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createRecognizer } from '../src/index.ts'
import type { RecognizedLine } from '../src/recognizer.ts'
import { comparePage, type PageScore } from './compare-text.ts'
import { createPage, DEGRADATIONS, LINES_PER_PAGE, toLines } from './degraded-page.ts'
import { findFont } from './scanned-pages.ts'

const REPORTS = fileURLToPath(new URL('../../../examples/reports/', import.meta.url))

/** Joins lines that are side by side, then those below. */
function inReadingOrder(lines: readonly RecognizedLine[]): RecognizedLine[] {
  const isBeside = (one: RecognizedLine, other: RecognizedLine) =>
    Math.abs(one.y + one.height / 2 - other.y - other.height / 2) < Math.min(one.height, other.height) / 2
  return [...lines].sort((one, other) => (isBeside(one, other) ? one.x - other.x : one.y - other.y))
}

const add = (one: PageScore, other: PageScore): PageScore => ({
  characters: one.characters + other.characters,
  wrongCharacters: one.wrongCharacters + other.wrongCharacters,
  numbers: one.numbers + other.numbers,
  wrongNumbers: one.wrongNumbers + other.wrongNumbers,
  silentlyWrong: one.silentlyWrong + other.silentlyWrong,
})

const NOTHING: PageScore = { characters: 0, wrongCharacters: 0, numbers: 0, wrongNumbers: 0, silentlyWrong: 0 }

function formatRow(name: string, pages: number, score: PageScore): string {
  const rate = ((score.wrongCharacters / score.characters) * 100).toFixed(2)
  return `| ${name} | ${pages} | ${score.characters} | ${rate} % | ${score.numbers} | ${score.wrongNumbers} | ${score.silentlyWrong} |`
}

const { values } = parseArgs({ options: { font: { type: 'string' } } })
const font = findFont(values.font)
const files = (await readdir(REPORTS)).filter((name) => name.endsWith('.txt')).sort()
const recognizer = await createRecognizer()
const rows: string[] = []
let total = NOTHING
for (const degradation of DEGRADATIONS) {
  let score = NOTHING
  for (const file of files) {
    const lines = toLines(await readFile(`${REPORTS}${file}`, 'utf8')).slice(0, LINES_PER_PAGE)
    const [read = []] = (await recognizer.recognizeImage(await createPage(lines, font, degradation))) ?? []
    score = add(
      score,
      comparePage(
        lines,
        inReadingOrder(read).flatMap(({ characters }) => characters),
      ),
    )
  }
  rows.push(formatRow(degradation.name, files.length, score))
  total = add(total, score)
}
rows.push(formatRow('all', files.length * DEGRADATIONS.length, total))
await recognizer.close()
console.log(`${font}

| page | pages | characters | wrong characters | numbers | wrong | of these without a mark |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}`)
