import { expect, test } from 'vitest'
import { PackageCopy } from './testing/package-copy.ts'

type Content = Record<string, unknown> & { resources: { name?: string; path: string }[] }
type Change = [what: string, change: (content: Content) => unknown, message: RegExp]

function withFirstPath({ resources, ...rest }: Content, path: string): Content {
  return { ...rest, resources: [{ ...resources[0], path }, ...resources.slice(1)] }
}

const changes: readonly Change[] = [
  ['no name', ({ name, ...rest }) => rest, /^name is missing/],
  ['a name with spaces', (content) => ({ ...content, name: 'my data' }), /^name is missing or not as it should be/],
  ['no version', ({ version, ...rest }) => rest, /^version is missing/],
  ['a version of another kind', (content) => ({ ...content, version: '1.0.0' }), /^version /],
  ['no licence', (content) => ({ ...content, licenses: [] }), /^licenses /],
  ['no resources', (content) => ({ ...content, resources: [] }), /^resources /],
  ['a list for an object', () => [], /^the document /],
  ...['../x.csv', '/etc/x.csv', 'a/../../x.csv', 'C:\\x.csv', 'x.txt', 'http://a.cn/x.csv'].map(
    (path): Change => [`the path ${path}`, (content) => withFirstPath(content, path), /^resources\.0\.path /],
  ),
  [
    'a table without a resource',
    ({ resources, ...rest }) => ({ ...rest, resources: resources.filter(({ name }) => name !== 'sports') }),
    /^No resource is named "sports"\.$/,
  ],
]

test.each(changes)('%s is told, and no file is read', async (_, change, wrong) => {
  await using copy = await PackageCopy.withoutRows()
  await copy.remove('units.csv')
  await copy.edit('datapackage.json', (text) => JSON.stringify(change(JSON.parse(text))))
  const problems = await copy.problems()
  expect(problems.map(({ file }) => file)).toEqual(['datapackage.json'])
  expect(problems[0]?.message.en).toMatch(wrong)
})

test.each([
  ['text that is not JSON', '{ "name": '],
  ['an empty text', ''],
])('%s is told', async (_, text) => {
  await using copy = await PackageCopy.withoutRows()
  await copy.write('datapackage.json', text)
  const [problem] = await copy.problems()
  expect(problem?.message.en).toMatch(/^It is not JSON: /)
})

test('a folder without datapackage.json is told by its name', async () => {
  await using copy = await PackageCopy.withoutRows()
  await copy.remove('datapackage.json')
  const [problem] = await copy.problems()
  expect(problem?.message.en).toContain(copy.folder)
})

test('a table may lie in a folder below', async () => {
  await using copy = await PackageCopy.withoutRows()
  await copy.edit('datapackage.json', (text) => text.replace('"sports.csv"', '"tables/sports.csv"'))
  expect(await copy.positions()).toEqual(['tables/sports.csv'])
})

test('a resource that is no table must have its file all the same', async () => {
  await using copy = await PackageCopy.withoutRows()
  await copy.edit('datapackage.json', (text) => {
    const content = JSON.parse(text) as Content
    return JSON.stringify({ ...content, resources: [...content.resources, { name: 'extra', path: 'extra.csv' }] })
  })
  expect(await copy.positions()).toEqual(['extra.csv'])
  await copy.write('extra.csv', 'a\n1\n')
  expect(await copy.positions()).toEqual([])
})
