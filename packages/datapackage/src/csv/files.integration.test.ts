import { expect, test } from 'vitest'
import { columnsOf, PackageCopy } from '../testing/package-copy.ts'

const sports = columnsOf('sports').join(',')

/** 晋中 and 体育 in GBK. */
const GBK_JINZHONG = Uint8Array.of(0xbd, 0xfa, 0xd6, 0xd0)
const GBK_SPORT = Uint8Array.of(0xcc, 0xe5, 0xd3, 0xfd)

const bytes = (...parts: (string | Uint8Array)[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)))

const files: readonly [what: string, content: string | Uint8Array, positions: readonly string[]][] = [
  ['only a header', `${sports}\n`, []],
  ['a header without a line ending', sports, []],
  ['a last row without a line ending', `${sports}\nball,球,Ball,`, []],
  ['no content', '', ['sports.csv']],
  ['a byte order mark', `\uFEFF${sports}\n`, ['sports.csv:1']],
  ['UTF-16 with a mark', Buffer.from(`\uFEFF${sports}\n`, 'utf16le'), ['sports.csv:1']],
  ['UTF-16 without a mark', Buffer.from(`${sports}\n`, 'utf16le'), ['sports.csv:1']],
  ['big-endian UTF-16', Buffer.from(`\uFEFF${sports}\n`, 'utf16le').swap16(), ['sports.csv:1']],
  ['a workbook under its name', Buffer.from('PK\x03\x04\x14\0\x06\0', 'latin1'), ['sports.csv:1']],
  ['a page of HTML', '<html><table></table></html>\n', ['sports.csv:1']],
  ['the separator line of Excel', `sep=,\n${sports}\n`, ['sports.csv:1']],
  ['CRLF in every line', `${sports}\r\nball,球,Ball,\r\n`, ['sports.csv:1']],
  ['CRLF in a later line', `${sports}\nball,球,Ball,\nchess,棋,Chess,\r\n`, ['sports.csv:3']],
  ['CR line endings', `${sports}\rball,球,Ball,\r`, ['sports.csv:1']],
  ['GBK', bytes(`${sports}\nball,球,Ball,\nx,`, GBK_JINZHONG, GBK_SPORT, ',X,\n'), ['sports.csv:3']],
  ['GBK in its last line', bytes(`${sports}\nx,`, GBK_SPORT), ['sports.csv:2']],
  ['truncated UTF-8', bytes(`${sports}\nball,`, Buffer.from('球').subarray(0, 2)), ['sports.csv:2']],
  ['a missing column', 'code,name,parentCode\nball,球,\n', ['sports.csv:1 (nameEn)']],
  ['an extra column', `${sports},note\nball,球,Ball,,x\n`, ['sports.csv:1:5 (note)']],
  ['a duplicate column', `${sports},name\nball,球,Ball,,x\n`, ['sports.csv:1:5 (name)']],
  ['a misspelt column', 'code,name,nameEN,parentCode\n', ['sports.csv:1 (nameEn)', 'sports.csv:1:3 (nameEN)']],
  ['semicolons instead of commas', 'code;name;nameEn;parentCode\nball;球;Ball;\n', ['sports.csv:1']],
  ['tabs instead of commas', 'code\tname\tnameEn\tparentCode\n', ['sports.csv:1']],
  ['full-width commas', 'code，name，nameEn，parentCode\n', ['sports.csv:1']],
  ['no header', 'ball,球,Ball,\n', ['sports.csv:1']],
  ['several missing columns', 'code\nball\n', ['sports.csv:1']],
  ['several unknown columns', `${sports},x,y\nball,球,Ball,,,\n`, ['sports.csv:1:5']],
  ['blank lines in a row', `${sports}\n\n\n\nball,球,Ball,\n\n`, ['sports.csv:2', 'sports.csv:6']],
  ['a blank line of a spreadsheet', `${sports}\n,,,,,\nball,球,Ball,\n`, ['sports.csv:2']],
  ['a line with semicolons', `${sports}\nball;球;Ball;\n`, ['sports.csv:2']],
  ['too many cells', `${sports}\nball,球,Ball,,\n`, ['sports.csv:2']],
  ['too few cells', `${sports}\nball,球,Ball\n`, ['sports.csv:2']],
  ['an empty line', `${sports}\n\nball,球,Ball,\n`, ['sports.csv:2']],
  ['a quote in the middle of a cell', `${sports}\nball,球"x",Ball,\n`, ['sports.csv:2']],
  ['text after a closing quote', `${sports}\nball,"球"x,Ball,\n`, ['sports.csv:2']],
  ['an unclosed quote', `${sports}\nball,球,Ball,\nchess,"棋,Chess,\nrun,跑,Run,\n`, ['sports.csv:3']],
]

test.each(files)('checks a file with %s', async (_, content, positions) => {
  await using copy = await PackageCopy.withoutRows()
  await copy.write('sports.csv', content)
  expect(await copy.positions()).toEqual(positions)
})

test('reports the line of GBK beyond the first chunk', async () => {
  await using copy = await PackageCopy.withoutRows()
  const rows = Array.from({ length: 20_000 }, (_, index) => `s${index},体育项目${index},Sport ${index},\n`).join('')
  await copy.write('sports.csv', bytes(`${sports}\n`, rows, 'x,', GBK_SPORT, ',X,\n'))
  expect(await copy.positions()).toEqual(['sports.csv:20002'])
})

test('reports a missing file without a line', async () => {
  await using copy = await PackageCopy.withoutRows()
  await copy.remove('sports.csv')
  const [problem, ...others] = await copy.problems()
  expect(others).toEqual([])
  expect(problem).toMatchObject({ file: 'sports.csv', message: { en: 'The file does not exist.', zh: '文件不存在。' } })
  expect(problem).not.toHaveProperty('line')
})

test('stops reading a file that is no table', async () => {
  await using copy = await PackageCopy.withoutRows()
  await copy.write('sports.csv', `${sports}\n${'x\n'.repeat(5000)}`)
  const problems = await copy.problems()
  expect(problems).toHaveLength(1001)
  expect(problems.at(-1)?.message.en).toContain('the rest is not read')
  await copy.write('sports.csv', `${sports}\n${'\n'.repeat(5000)}`)
  expect((await copy.problems()).map(({ message }) => message.en)).toEqual([
    'The line is blank.',
    'More than 1000 lines have no cells of this table; the rest is not read.',
  ])
})
