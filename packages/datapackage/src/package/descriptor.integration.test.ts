import { expect, test } from 'vitest'
import { PackageCopy } from '../testing/package-copy.ts'

type Content = Record<string, unknown> & { resources: { name?: string; path: string }[] }
type Change = [what: string, change: (content: Content) => unknown, message: RegExp]

function withFirstPath({ resources, ...rest }: Content, path: string): Content {
  return { ...rest, resources: [{ ...resources[0], path }, ...resources.slice(1)] }
}

const changes: readonly Change[] = [
  ['no name', ({ name, ...rest }) => rest, /^name is missing/],
  ['a name with spaces', (content) => ({ ...content, name: 'my data' }), /^name is "my data"/],
  ['no version', ({ version, ...rest }) => rest, /^version is missing/],
  ['a version of another format', (content) => ({ ...content, version: '1.0.0' }), /^version /],
  ['no licence', (content) => ({ ...content, licenses: [] }), /^licenses /],
  ['no resources', (content) => ({ ...content, resources: [] }), /^resources /],
  ['an array instead of an object', () => [], /^datapackage\.json /],
  ...['../x.csv', '/etc/x.csv', 'a/../../x.csv', 'C:\\x.csv', 'x.txt', 'http://a.cn/x.csv'].map(
    (path): Change => [`the path ${path}`, (content) => withFirstPath(content, path), /^resources\.0\.path /],
  ),
  [
    'a table without a resource',
    ({ resources, ...rest }) => ({ ...rest, resources: resources.filter(({ name }) => name !== 'sports') }),
    /^Missing resource "sports"\.$/,
  ],
]

test.each(changes)('reports %s without reading the tables', async (_, change, message) => {
  await using copy = await PackageCopy.withoutRows()
  await copy.remove('units.csv')
  await copy.edit('datapackage.json', (text) => JSON.stringify(change(JSON.parse(text))))
  const problems = await copy.problems()
  expect(problems.map(({ file }) => file)).toEqual(['datapackage.json'])
  expect(problems[0]?.message.en).toMatch(message)
})

test.each([
  ['text that is not JSON', '{ "name": '],
  ['an empty text', ''],
])('reports %s', async (_, text) => {
  await using copy = await PackageCopy.withoutRows()
  await copy.write('datapackage.json', text)
  const [problem] = await copy.problems()
  expect(problem?.message.en).toMatch(/^Invalid JSON: /)
})

test('names the folder that has no datapackage.json', async () => {
  await using copy = await PackageCopy.withoutRows()
  await copy.remove('datapackage.json')
  const [problem] = await copy.problems()
  expect(problem?.message.en).toContain(copy.folder)
})

test('accepts a table in a subfolder', async () => {
  await using copy = await PackageCopy.withoutRows()
  await copy.edit('datapackage.json', (text) => text.replace('"sports.csv"', '"tables/sports.csv"'))
  expect(await copy.positions()).toEqual(['tables/sports.csv'])
})

test('requires the file of a resource that is not a table', async () => {
  await using copy = await PackageCopy.withoutRows()
  await copy.edit('datapackage.json', (text) => {
    const content = JSON.parse(text) as Content
    return JSON.stringify({ ...content, resources: [...content.resources, { name: 'extra', path: 'extra.csv' }] })
  })
  expect(await copy.positions()).toEqual(['extra.csv'])
  await copy.write('extra.csv', 'a\n1\n')
  expect(await copy.positions()).toEqual([])
})
