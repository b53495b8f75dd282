import { PackageError } from '@tiyu/model'
import { expect, test } from 'vitest'
import { checkPackage } from './check.ts'
import { columnsOf, PackageCopy } from './testing/package-copy.ts'

test('reports all problems of all files with their positions', async () => {
  await using copy = await PackageCopy.published()
  const facility = await copy.append('facilities', { id: 'Bad Id', regionCode: '', citationIds: ' s001' })
  const observation = await copy.append('observations', { id: 'o-new', exact: 'many', kind: 'MAYBE' })
  const event = await copy.append('events', { id: 'new', regionCode: '999999', seriesId: 'none' })
  await copy.edit('sports.csv', (text) => `\uFEFF${text}`)
  await copy.edit('units.csv', (text) => text.replaceAll('\n', '\r\n'))
  await copy.remove('statements.csv')
  expect((await copy.positions()).sort()).toEqual(
    [
      `facilities.csv:${facility}:1 (id)`,
      `facilities.csv:${facility}:5 (regionCode)`,
      `facilities.csv:${facility}:${columnsOf('facilities').length} (citationIds)`,
      `observations.csv:${observation}:6 (kind)`,
      `observations.csv:${observation}:7 (exact)`,
      `events.csv:${event}:2 (seriesId)`,
      `events.csv:${event}:7 (regionCode)`,
      'sports.csv:1',
      'units.csv:1',
      'statements.csv',
    ].sort(),
  )
})

test('reports an unreadable table once, not every reference to it', async () => {
  await using copy = await PackageCopy.published()
  await copy.remove('units.csv')
  expect(await copy.positions()).toEqual(['units.csv'])
})

test('lists 200 problems in English and Chinese in PackageError, and counts the rest', async () => {
  await using copy = await PackageCopy.withoutRows()
  await copy.edit('sports.csv', (text) => text + 'Ball,球,Ball,\n'.repeat(250))
  const { message } = new PackageError(await copy.problems())
  expect(message).toContain('has 250 problem(s); nothing was loaded. 数据包有 250 处问题，未载入任何数据。')
  expect(message).toContain('sports.csv:2:1 (code)\n  Invalid identifier "Ball". Write lower-case letters')
  expect(message).toContain('  标识 "Ball" 无效。请用小写字母')
  expect(message.match(/^sports\.csv:/gm)).toHaveLength(200)
  expect(message).toContain('… and 50 more / 另有 50 处')
})

test('shortens a long cell in a message', async () => {
  await using copy = await PackageCopy.published()
  await copy.append('facilities', { id: 'a b'.repeat(100) })
  const [problem] = await copy.problems()
  expect(problem?.message.en).toMatch(/^"(a ?b ?)+a?…" has 300 characters\.$/)
})

test('keeps the first ten thousand problems and counts all', async () => {
  await using copy = await PackageCopy.withoutRows()
  await copy.edit('sports.csv', (text) => text + 'Ball,球,Ball,\n'.repeat(12_000))
  const { problems, problemCount } = await checkPackage(copy.folder)
  expect(problems).toHaveLength(10_000)
  expect(problemCount).toBe(12_000)
  expect(new PackageError(problems, problemCount).message).toContain('has 12000 problem(s)')
})

test('checks the rows before a broken line and ignores references to rows after it', async () => {
  await using copy = await PackageCopy.withoutRows()
  const sport = (code: string, parent = '') => `${code},球,Ball,${parent}\n`
  await copy.edit('sports.csv', (text) => `${text}${sport('Ball')}${sport('chess', 'behind')}${sport('go').trim()}\r\n`)
  expect(await copy.positions()).toEqual(['sports.csv:2:1 (code)', 'sports.csv:4'])
})

test('blames no other row for a row with an invalid cell', async () => {
  await using copy = await PackageCopy.published()
  await copy.edit('regions.csv', (text) => text.replace('140700,晋中市,Jinzhong,', '140700,晋中\u200b市,Jinzhong,'))
  await copy.edit('sources.csv', (text) =>
    text.replace(/^jinzhong-sports-bureau-2020,/m, 'Jinzhong-Sports-Bureau-2020,'),
  )
  await copy.edit('units.csv', (text) =>
    text.replace('KM,公里,kilometre,length,M,1000', 'KM,公里,kilometre,length,M,many'),
  )
  const observations = await copy.read('observations.csv')
  const line = observations.split('\n').findIndex((one) => one.startsWith('o-s013,')) + 1
  await copy.write('observations.csv', observations.replace(/^(o-s013,.*?,ACTUAL),/m, '$1,x'))
  expect((await copy.positions()).sort()).toEqual([
    `observations.csv:${line}:7 (exact)`,
    'regions.csv:14:2 (name)',
    'sources.csv:2:1 (id)',
    'units.csv:9:6 (factor)',
  ])
})

test('blames no other row for a header with one column too many', async () => {
  await using copy = await PackageCopy.published()
  await copy.edit('units.csv', (text) => text.replaceAll('\n', ',\n').replace(',\n', ',more\n'))
  expect(await copy.positions()).toEqual(['units.csv:1:9 (more)'])
})
