import { describe, expect, it } from 'vitest'
import { argumentTypesSource } from './argument-types-source.ts'
import { sdkSource } from './sdk-source.ts'

/** Returns the generated text for a schema with these fields of Query. */
const generateSource = (query: string, types = '') => sdkSource(`type Query { ${query} } ${types}`)

describe('sdkSource', () => {
  it('is marked as generated, and does not depend on the order of the schema', async () => {
    const one = await sdkSource('type Query { a: A } type A { x: Int } enum E { P Q }')
    const other = await sdkSource('enum E { P Q } type A { x: Int } type Query { a: A }')
    expect(one).toBe(other)
    expect(one.split('\n')[0]).toMatch(/^\/\/ Generated .*do not edit/)
    expect(one).toMatch(/\n}\n$/)
  })

  it('copies descriptions to the object and its selection, with */ escaped', async () => {
    const source = await generateSource('"""\nEnglish */ text.\n中文。\n"""\na: Int @deprecated(reason: "Use b.")')
    expect(source.match(/\* English \*\\\/ text\.\n {3}\* 中文。\n {3}\* @deprecated Use b\./g)).toHaveLength(2)
  })

  it('declares scalars as their JSON types', async () => {
    const source = await generateSource(
      'int: Int! texts: [String!] dates: [Date]! any: Anything',
      'scalar Date scalar Anything',
    )
    expect(source).toContain('  int: number\n')
    expect(source).toContain('  texts: string[] | null\n')
    expect(source).toContain('  dates: (DateValue | null)[]\n')
    expect(source).toContain('export type DateValue = string\n')
    expect(source).toContain('export type AnythingValue = unknown\n')
  })

  it('declares enums as unions of strings, with a description of the values', async () => {
    const source = await generateSource('a: E', 'enum E { """\nOne.\n一。\n""" ONE TWO }')
    expect(source).toContain(" * - `ONE` One. 一。\n * - `TWO`\n */\nexport type E = 'ONE' | 'TWO'")
  })

  it('declares optional input fields as optional', async () => {
    const source = await generateSource('a(i: I): Int', 'input I { need: Int! default: Int! = 1 free: [I!] }')
    expect(source).toContain('  need: number\n')
    expect(source).toContain('  default?: number | undefined\n')
    expect(source).toContain('  free?: readonly I[] | null | undefined\n')
  })

  it('declares required arguments as required', async () => {
    const source = await generateSource('a(x: Int!): Int b(x: Int): Int c(x: Int! = 1): Query')
    expect(source).toContain('  a?: { $: AArgs } | undefined\n')
    expect(source).toContain('  b?: boolean | { $?: BArgs } | undefined\n')
    expect(source).toContain('  c?: (QuerySelection & { $?: CArgs }) | undefined\n')
  })

  it('declares branches of unions and interfaces', async () => {
    const source = await generateSource(
      'u: U i: I',
      'union U = B | A interface I { x: Int } type A implements I { x: Int } type B { y: Int }',
    )
    expect(source).toContain('export type U = A | B')
    expect(source).toMatch(
      /interface USelection \{\n.*\n.*\n.*\n {2}on\?: { A\?: ASelection \| undefined; B\?: BSelection \| undefined }\n}/,
    )
    expect(source).toMatch(
      /interface ISelection \{\n {2}__typename\?: boolean \| undefined\n.*\n {2}x\?: boolean \| undefined\n.*\n {2}on\?: { A\?: ASelection \| undefined }\n}/,
    )
  })
})

describe('argumentTypes', () => {
  const mapsOf = async (query: string, types = '') => {
    const schemaText = `type Query { ${query} } ${types}`
    const source = ['frequent' as const, 'rare' as const].map((part) => argumentTypesSource(schemaText, part)).join('')
    const read = (name: string) => {
      const bodies = [...source.matchAll(new RegExp(`const ${name}[^{]*{([^}]*)}`, 'g'))].map(([, body]) => body)
      return Object.fromEntries([...bodies.join('').matchAll(/"(.*)": "(.*)"/g)].map(([, key, value]) => [key, value]))
    }
    return { types: read('argumentTypes'), typeNames: read('typeNames') }
  }

  it('has one entry for an argument with one type', async () => {
    const { types, typeNames } = await mapsOf('a(first: Int): Int b(first: Int, ids: [ID!]!): Int')
    expect(types).toEqual({ first: 'Int', ids: '[ID!]' })
    expect(typeNames).toEqual({})
  })

  it('has a pattern for types with the type name of the field, inferred or listed', async () => {
    const inputs = 'input CatFilter { x: Int } input MouseFilter { x: Int } enum CatOrder { A } enum MouseOrder { A }'
    const query = 'cats(filter: CatFilter, by: [CatOrder!]): Int mice(filter: MouseFilter, by: [MouseOrder!]): Int'
    const { types, typeNames } = await mapsOf(query, inputs)
    expect(types).toEqual({ filter: '%Filter', by: '[%Order!]' })
    expect(typeNames).toEqual({ mice: 'Mouse' })
  })

  const groups = (kinds: string[]) =>
    kinds.map((kind) => `enum ${kind}Kind { A } type ${kind}Count { groups(by: ${kind}Kind!): Int }`).join(' ')

  it('uses the type name of the parent if a field has several', async () => {
    const { types, typeNames } = await mapsOf('cats: CatCount cowStatistics: CowCount', groups(['Cat', 'Cow']))
    expect(types).toEqual({ by: '%Kind' })
    expect(typeNames).toEqual({ groups: '' })
  })

  it('has an entry per field for types that fit no pattern', async () => {
    const { types } = await mapsOf('a(at: Date!): Int b(at: Float): Int', 'scalar Date')
    expect(types).toEqual({ 'a.at': 'Date', 'b.at': 'Float' })
  })

  it('has no entry for a type that the value tells', async () => {
    const { types } = await mapsOf('a(unit: String!): Int b(unit: Int): Int c(codes: [String!]!): Int')
    expect(types).toEqual({})
  })

  it('throws if names do not determine the type', async () => {
    const types = 'type A { x: X } type X { g(by: Int): Int y: Y } type Y { x: Z } type Z { g(by: String): Int }'
    expect(() => argumentTypesSource(`type Query { a: A } ${types}`, 'rare')).toThrow(/g\(by: Int\), g\(by: String\)/)
  })
})
