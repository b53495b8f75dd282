import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseSync, Visitor } from 'rolldown/utils'
import { describe, expect, it } from 'vitest'

/** Words without a technical meaning, each with the term to use instead. Two words of one name are written as one. */
const refused = new Map([
  ['asked', 'request, query'],
  ['door', 'handler'],
  ['family', 'resource'],
  ['families', 'resources'],
  ['flights', 'single flight, requests in flight'],
  ['giveback', 'release'],
  ['givenback', 'released'],
  ['hedge', 'qualifier'],
  ['held', 'in memory, open'],
  ['judge', 'validator, validate'],
  ['kept', 'cached, archived, retained'],
  ['lease', 'handle'],
  ['lend', 'acquire'],
  ['lent', 'acquired'],
  ['meaning', 'context'],
  ['patiently', 'retry'],
  ['recall', 'look-up'],
  ['shelf', 'tier'],
  ['shelves', 'tiers'],
  ['sound', 'valid'],
  ['squeezed', 'without spaces'],
  ['told', 'message, event, reported'],
  ['whencalled', 'lazy'],
  ['wish', 'negotiated'],
  ['worthwhile', 'should compress'],
])

/** Refused as properties: a problem has a `message` and a `hint`. */
const refusedProperties = new Map([
  ['wrong', 'message'],
  ['right', 'hint'],
])

/** Exceptions: names of other projects, and standard terms of a field. */
const allowed = new Map([
  ['packages/explorer/page/editor-options.tsx: fontFamily', 'an option of the Monaco editor'],
  ['packages/importing/src/mapping/map-files.test.ts: kept', 'a key in the output of `tiyu map --json`'],
  ['packages/importing/src/mapping/run/report.ts: kept', 'a key in the output of `tiyu map --json`'],
  ['packages/cli/src/output/map-report.ts: kept', 'a key in the output of `tiyu map --json`'],
  ['packages/server/src/http/listen.ts: family', 'the address family that node:net gives'],
  ['test/mapping/china-division.test.ts: kept', 'a key in the output of `tiyu map --json`'],
  ['scripts/eval-extract.ts: MIN_RECALL', 'recall, the measure of information retrieval beside precision'],
])

const root = fileURLToPath(new URL('../', import.meta.url))
const files = execFileSync('git', ['ls-files', '*.ts', '*.tsx'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file && !/\/generated\/|\.d\.ts$/.test(file))

/** Returns the refused words in a name: `givenBack` has `givenback`. */
function refusedWords(name: string): string[] {
  const words = name.split(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z]/).map((word) => word.toLowerCase())
  const pairs = words.slice(1).map((word, index) => `${words[index]}${word}`)
  return [...words, ...pairs].filter((word) => refused.has(word))
}

/** Returns the identifiers of a source that are refused. */
function refusedNames(file: string, source: string): string[] {
  const names = new Set<string>()
  const addProperty = ({ key }: { key: { type: string; name?: unknown } }) => {
    if (key.type === 'Identifier' && refusedProperties.has(String(key.name))) names.add(String(key.name))
  }
  new Visitor({
    Identifier: ({ name }) => {
      if (refusedWords(name).length > 0) names.add(name)
    },
    TSPropertySignature: addProperty,
    PropertyDefinition: addProperty,
    Property: addProperty,
  }).visit(parseSync(file, source).program)
  return [...names].filter((name) => !allowed.has(`${file}: ${name}`))
}

/** False if no word of a source, comments included, is refused; parsing takes much longer. */
function mayHaveRefused(source: string): boolean {
  const words = new Set(source.match(/[A-Za-z]+/g))
  return [...words].some((word) => refusedProperties.has(word) || refusedWords(word).length > 0)
}

describe('identifiers', () => {
  it.each([
    ['const asked = 1', ['asked']],
    ['function lendRelease(toldAt: number, { kept, a: [shelf] }: T) {}', ['lendRelease', 'toldAt', 'kept', 'shelf']],
    ['class QueryDoor { readonly isHeld = true; giveBack() {} }', ['QueryDoor', 'isHeld', 'giveBack']],
    ['interface Problem { wrong: string; right?: string }', ['wrong', 'right']],
    ['const blend = calendar.silent("told", basket)', []],
    ['// asked and told', []],
  ])('in %j that are refused: %j', (source, names) => {
    expect(refusedNames('example.ts', source)).toEqual(names)
  })

  it('use standard terms in all sources', { timeout: 120_000 }, () => {
    const found = files
      .map((file) => [file, readFileSync(`${root}${file}`, 'utf8')] as const)
      .filter(([file, source]) => file !== 'test/vocabulary.test.ts' && mayHaveRefused(source))
      .flatMap(([file, source]) => refusedNames(file, source).map((name) => `${file}: ${name}`))
    expect(found).toEqual([])
  })

  it('are excepted only where they occur', () => {
    const unused = [...allowed.keys()].filter((entry) => {
      const [file = '', name = ''] = entry.split(': ')
      return !files.includes(file) || !readFileSync(`${root}${file}`, 'utf8').includes(name)
    })
    expect(unused).toEqual([])
  })
})
