import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { checkPackage } from '../check.ts'
import { PackageCopy } from '../testing/package-copy.ts'

const TEXT = '示例体育局工作总结\n导语一句。\n一、全年\n工作\n（一） 场地\n一是新建步道12\n公里。二是开放场馆9个。\n'
const PHRASE = '新建步道12公里'
const START = TEXT.indexOf('新建')
const LOCATOR = '一、全年工作 › （一） 场地 › 一是'

/** Checks one citation of the text. */
async function checkCitation(
  citation: Readonly<Record<string, string>>,
  text: string | Buffer = TEXT,
  textBeside?: string,
) {
  await using copy = await PackageCopy.withoutRows()
  const sha256 = createHash('sha256').update(text).digest('hex')
  const named = { id: 'example', title: '示例', titleEn: 'Example', publisher: '示例', publisherEn: 'Example' }
  await copy.append('sources', { ...named, kind: 'WORK_REPORT', sha256, reliability: 'A' })
  await copy.append('citations', { id: 'c1', sourceId: 'example', asWritten: PHRASE, locator: LOCATOR, ...citation })
  const sources = copy.path('texts')
  await mkdir(sources)
  await writeFile(`${sources}/any-name`, text)
  await writeFile(`${sources}/other`, 'another text')
  if (textBeside !== undefined) await writeFile(`${sources}/any-name.txt`, textBeside)
  const { problems, compared } = await checkPackage(copy.folder, { sources })
  return { compared, problems, fields: problems.map(({ field }) => field) }
}

const range = (start: number, end: number) => ({ start: String(start), end: String(end) })
const right = range(START, START + PHRASE.length + 1)

test('accepts a phrase at its range, ignoring a line break in it', async () => {
  expect(await checkCitation(right)).toMatchObject({ problems: [], compared: ['example'] })
})

test('compares a text in GB 18030', async () => {
  const gbk = Buffer.from('cac0bdd7a1a3', 'hex')
  const { problems, compared } = await checkCitation({ asWritten: '世阶', locator: '标题', ...range(0, 2) }, gbk)
  expect({ problems, compared }).toEqual({ problems: [], compared: ['example'] })
})

test('compares the text beside a PDF, and nothing without it', async () => {
  const pdf = '%PDF-1.4 any'
  expect(await checkCitation(right, pdf, TEXT)).toMatchObject({ problems: [], compared: ['example'] })
  expect(await checkCitation(right, pdf)).toMatchObject({ problems: [], compared: [] })
})

test('reports a wrong range with its text and the right range', async () => {
  const { problems } = await checkCitation(range(0, 9))
  expect(problems).toMatchObject([
    { field: 'start', line: 2, column: 5, message: { en: 'The text at this range is "示例体育局工作总结".' } },
  ])
  expect(problems[0]?.hint.en).toBe(`The phrase first occurs at ${right.start} to ${right.end}.`)
})

test('reports an unknown phrase and a missing range', async () => {
  expect((await checkCitation({ ...right, asWritten: '新建步道13公里' })).fields).toEqual(['asWritten'])
  expect((await checkCitation({ start: '', end: '' })).fields).toEqual(['start'])
})

test.each([
  ['一、全年工作 › （二） 场地', '（二） 场地'],
  ['（一） 场地 › 一、全年工作', '一、全年工作'],
  ['一、全年工作 › （一） 场地 › 二是', '二是'],
])('reports a section that is not before the phrase: %s', async (locator, lost) => {
  const { problems } = await checkCitation({ ...right, locator })
  expect(problems).toMatchObject([{ field: 'locator', message: { en: expect.stringContaining(`"${lost}"`) } }])
})

test('requires a locator for a source with a SHA-256 even without its text', async () => {
  await using copy = await PackageCopy.published()
  await copy.edit('citations.csv', (text) => text.replace(/^(s002,[^,]*),标题,/m, '$1,,'))
  expect(await copy.positions()).toEqual(['citations.csv:3:3 (locator)'])
})
