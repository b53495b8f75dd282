// The catalogue of a service and of a static build, validated by the shapes of DCAT-AP 3.0.1 (SHACL).
import { readFile } from 'node:fs/promises'
import type { RunningService } from '@tiyu/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startService } from '../service/started-service.ts'
import { installTools, loadTool } from './installed-tools.ts'

interface Quads {
  readonly size: number
}

interface N3 {
  readonly Parser: new (options?: { readonly baseIRI: string }) => { parse(text: string): readonly unknown[] }
  readonly Store: new (quads: readonly unknown[]) => Quads
}

interface Report {
  readonly conforms: boolean
  readonly results: readonly {
    readonly focusNode: { readonly value: string }
    readonly path: { readonly value: string }
    readonly message: readonly { readonly value: string }[]
  }[]
}

interface Shacl {
  readonly default: new (shapes: Quads) => { validate(data: Quads): Promise<Report> }
}

let service: RunningService
let catalogue: string
let validate: (turtle: string) => Promise<string[]>

beforeAll(async () => {
  await installTools()
  service = await startService()
  catalogue = await (await fetch(`${service.url}/catalog.ttl`)).text()
  const [{ Parser, Store }, { default: Validator }] = await Promise.all([
    loadTool<N3>('n3'),
    loadTool<Shacl>('rdf-validate-shacl'),
  ])
  const shapes = await readFile(new URL('shapes/dcat-ap-3.0.1.ttl', import.meta.url), 'utf8')
  const validator = new Validator(new Store(new Parser().parse(shapes)))
  validate = async (turtle) => {
    const data = new Store(new Parser({ baseIRI: 'https://example.org/' }).parse(turtle))
    expect(data.size).toBeGreaterThan(500)
    const { results } = await validator.validate(data)
    return results.map(({ focusNode, path }) => `${focusNode.value} ${path.value}`)
  }
}, 300_000)
afterAll(() => service?.close())

it('has no violation of the shapes', async () => {
  expect(await validate(catalogue)).toEqual([])
})

it('has violations where a property is missing, or a class', async () => {
  const untitled = catalogue.replace(/^ {2}dct:title [^\n]*;\n/m, '')
  expect(await validate(untitled)).toEqual([expect.stringMatching(/#catalogue .*title$/)])
  const unclassified = catalogue.replace(/<[^>]+>\n {2}a dct:LicenseDocument \.\n/, '')
  expect(unclassified).not.toBe(catalogue)
  expect((await validate(unclassified)).join('\n')).toContain('http://purl.org/dc/terms/license')
})
