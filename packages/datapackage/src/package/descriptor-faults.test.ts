import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tables } from '@tiyu/model'
import { expect, test } from 'vitest'
import { readDescriptor } from './descriptor.ts'
import { formatDescriptor } from './descriptor-text.ts'

type Content = Record<string, unknown> & { resources: Record<string, unknown>[] }

const valid = () =>
  JSON.parse(
    formatDescriptor({ name: 'my-city', title: '示例', version: '2021.1', licenses: [{ name: 'CC0-1.0' }] }),
  ) as Content

async function problemsOf(content: string | Uint8Array) {
  const folder = await mkdtemp(join(tmpdir(), 'tiyu-descriptor-'))
  try {
    await writeFile(join(folder, 'datapackage.json'), content)
    const result = await readDescriptor(folder)
    return result.isValid ? [] : result.problems
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const changed = (change: (content: Content) => void) => {
  const content = valid()
  change(content)
  return problemsOf(JSON.stringify(content))
}

/** Sets a property of the first resource. */
const resource = (property: string, value: unknown) => (content: Content) => {
  content.resources[0] = { ...content.resources[0], [property]: value }
}

test.each<[string, (content: Content) => void]>([
  ['nothing changed', () => {}],
  ['a date of creation', (content) => Object.assign(content, { created: '2021-03-31' })],
  ['UTF-8 in capitals', resource('encoding', 'UTF-8')],
  ['the dialect of the files', resource('dialect', { delimiter: ',', header: true })],
  ['a schema in a file', resource('schema', 'regions.json')],
])('accepts %s', async (_, change) => {
  expect(await changed(change)).toEqual([])
})

test.each<[string, (content: Content) => void, string, RegExp]>([
  [
    'a year as version',
    (c) => Object.assign(c, { version: '2021' }),
    'version is "2021", which is not valid.',
    /"2021\.1"/,
  ],
  [
    'a number as version',
    (c) => Object.assign(c, { version: 2021.1 }),
    'version is 2021.1, which is not valid.',
    /a text/,
  ],
  [
    'a name with spaces',
    (c) => Object.assign(c, { name: 'My city' }),
    'name is "My city", which is not valid.',
    /my-city/,
  ],
  [
    'NUL in the title',
    (c) => Object.assign(c, { title: 'a\0b' }),
    'title is "a⟨U+0000⟩b", which is not valid.',
    /control/,
  ],
  [
    'half a character',
    (c) => Object.assign(c, { title: '\ud800' }),
    'title is "⟨U+D800⟩", which is not valid.',
    /halves/,
  ],
  ['a title that is a list', (c) => Object.assign(c, { title: ['a'] }), 'title is ["a"], which is not valid.', /text/],
  ['no title', (c) => Object.assign(c, { title: undefined }), 'title is missing.', /text/],
  [
    'an invisible character in the description',
    (c) => Object.assign(c, { description: 'a\u200bb' }),
    'description is "a⟨U+200B⟩b", which is not valid.',
    /invisible/,
  ],
  [
    'a licence as text',
    (c) => Object.assign(c, { licenses: ['CC0'] }),
    'licenses.0 is "CC0", which is not valid.',
    /CC-BY/,
  ],
  [
    'a day to come',
    (c) => Object.assign(c, { created: '2199-01-01T00:00:00Z' }),
    'created is "2199-01-01T00:00:00Z", which is not valid.',
    /not later than today/,
  ],
  [
    'a day that does not exist',
    (c) => Object.assign(c, { created: '2021-02-29' }),
    'created is "2021-02-29", which is not valid.',
    /2021-03-31/,
  ],
  [
    'a Chinese file name',
    resource('path', '设施.csv'),
    'resources.0.path is "设施.csv", which is not valid.',
    /Latin letters.*"sports\.csv"/,
  ],
  ['another encoding', resource('encoding', 'gbk'), 'resources.0.encoding is "gbk", which is not valid.', /utf-8/],
  ['another format', resource('format', 'tsv'), 'resources.0.format is "tsv", which is not valid.', /csv/],
  ['a size as text', resource('bytes', '5'), 'resources.0.bytes is "5", which is not valid.', /bytes/],
  [
    'a hash of another kind',
    resource('hash', 'crc32:00'),
    'resources.0.hash is "crc32:00", which is not valid.',
    /sha256/,
  ],
  [
    'another delimiter',
    resource('dialect', { delimiter: ';' }),
    'resources.0.dialect.delimiter is ";", which is not valid.',
    /commas/,
  ],
  [
    'comment lines',
    resource('dialect', { commentChar: '#' }),
    'resources.0.dialect is {"commentChar":"#"}, which is not valid.',
    /commas/,
  ],
  [
    'compression of a plain file',
    resource('compression', 'gz'),
    'resources.0.compression is "gz", which is not valid.',
    /\.csv\.gz/,
  ],
  [
    'another type',
    resource('schema', { fields: [{ name: 'code', type: 'integer' }] }),
    'The type of regions.code is "integer"; the column is read as "string".',
    /"string"/,
  ],
  [
    'a table twice',
    (c) => void c.resources.push({ name: 'sports', path: 'more.csv' }),
    'name "sports" occurs more than once in resources.',
    /once/,
  ],
  ['a file twice', resource('path', 'units.csv'), 'path "units.csv" occurs more than once in resources.', /once/],
])('reports %s with its value and what would be right', async (_, change, message, hint) => {
  const [problem, ...others] = await changed(change)
  expect(others).toEqual([])
  expect(problem?.message.en).toBe(message)
  expect(problem?.hint.en).toMatch(hint)
  expect(`${problem?.message.zh}${problem?.hint.zh}`).toMatch(/\p{Script=Han}{2}/u)
})

test.each([
  ['a byte order mark', Buffer.from(`\uFEFF${JSON.stringify(valid())}`)],
  ['UTF-16', Buffer.from(`\uFEFF${JSON.stringify(valid())}`, 'utf16le')],
  ['GBK', Buffer.from('{"title": "\xcc\xe5\xd3\xfd"}', 'latin1')],
])('reports %s', async (_, bytes) => {
  expect(await problemsOf(bytes)).toMatchObject([{ message: { en: 'The file is not UTF-8 without byte order mark.' } }])
})

test('names the place of a fault in JSON', async () => {
  const [problem] = await problemsOf('{"name": "a",}')
  expect(problem?.message.en).toMatch(/^Invalid JSON: .*position \d+/)
})

test('lists each missing table once', async () => {
  const problems = await changed((content) => Object.assign(content, { resources: content.resources.slice(0, 1) }))
  expect(problems).toHaveLength(tables.filter(({ optional }) => !optional).length - 1)
})
