import { describe, expect, it } from 'vitest'
import { sdkSource } from '../../packages/sdk/codegen/sdk-source.ts'

/** The generated text for a schema whose query type has these fields. */
const generateSource = (query: string, types = '') => sdkSource(`type Query { ${query} } ${types}`)

describe('sdkSource', () => {
  it('says that it is generated, and does not depend on the order of the schema', async () => {
    const one = await sdkSource('type Query { a: A } type A { x: Int } enum E { P Q }')
    const other = await sdkSource('enum E { P Q } type A { x: Int } type Query { a: A }')
    expect(one).toBe(other)
    expect(one.split('\n')[0]).toMatch(/^\/\/ Generated .*do not edit/)
    expect(one).toMatch(/\n}\n$/)
  })

  it('keeps descriptions in both languages, on the object and on its selection, harmless to the comment', async () => {
    const source = await generateSource('"""\nEnglish */ text.\n中文。\n"""\na: Int @deprecated(reason: "Use b.")')
    expect(source.match(/\* English \*\\\/ text\.\n {3}\* 中文。\n {3}\* @deprecated Use b\./g)).toHaveLength(2)
  })

  it('writes values as they travel in JSON', async () => {
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

  it('writes enums as unions of strings and says what their values mean', async () => {
    const source = await generateSource('a: E', 'enum E { """\nOne.\n一。\n""" ONE TWO }')
    expect(source).toContain(" * - `ONE` One. 一。\n * - `TWO`\n */\nexport type E = 'ONE' | 'TWO'")
  })

  it('lets input be left out where the schema does', async () => {
    const source = await generateSource('a(i: I): Int', 'input I { need: Int! default: Int! = 1 free: [I!] }')
    expect(source).toContain('  need: number\n')
    expect(source).toContain('  default?: number | undefined\n')
    expect(source).toContain('  free?: readonly I[] | null | undefined\n')
  })

  it('requires arguments where the schema does', async () => {
    const source = await generateSource('a(x: Int!): Int b(x: Int): Int c(x: Int! = 1): Query')
    expect(source).toContain('  a?: { $: AArgs }\n')
    expect(source).toContain('  b?: true | { $?: BArgs }\n')
    expect(source).toContain('  c?: QuerySelection & { $?: CArgs }\n')
  })

  it('asks of unions and interfaces by type', async () => {
    const source = await generateSource(
      'u: U i: I',
      'union U = B | A interface I { x: Int } type A implements I { x: Int } type B { y: Int }',
    )
    expect(source).toContain('export type U = A | B')
    expect(source).toMatch(
      /interface USelection \{\n {2}__typename\?: true\n.*\n {2}on\?: { A\?: ASelection; B\?: BSelection }\n}/,
    )
    expect(source).toMatch(
      /interface ISelection \{\n {2}__typename\?: true\n {2}x\?: true\n.*\n {2}on\?: { A\?: ASelection }\n}/,
    )
  })
})

describe('the types of arguments', () => {
  const mapsOf = async (query: string, types?: string) => {
    const source = await generateSource(query, types)
    const read = (name: string) => {
      const [, body = ''] = new RegExp(`const ${name}[^{]*{([^}]*)}`).exec(source) ?? []
      return Object.fromEntries([...body.matchAll(/"(.*)": "(.*)"/g)].map(([, key, value]) => [key, value]))
    }
    return { types: read('argumentTypes'), stems: read('stems') }
  }

  it('stand under the argument where it tells them', async () => {
    const { types, stems } = await mapsOf('a(first: Int): Int b(first: Int, ids: [ID!]!): Int')
    expect(types).toEqual({ first: 'Int', ids: '[ID!]!' })
    expect(stems).toEqual({})
  })

  it('are patterns with the stem of the field where they are named after it, told by its name or not', async () => {
    const inputs = 'input CatFilter { x: Int } input MouseFilter { x: Int } enum CatOrder { A } enum MouseOrder { A }'
    const query = 'cats(filter: CatFilter, by: [CatOrder!]): Int mice(filter: MouseFilter, by: [MouseOrder!]): Int'
    const { types, stems } = await mapsOf(query, inputs)
    expect(types).toEqual({ filter: '%Filter', by: '[%Order!]' })
    expect(stems).toEqual({ mice: 'Mouse' })
  })

  const groups = (kinds: string[]) =>
    kinds.map((kind) => `enum ${kind}Kind { A } type ${kind}Count { groups(by: ${kind}Kind!): Int }`).join(' ')

  it('follow the stem of the field above where one field name takes several', async () => {
    const { types, stems } = await mapsOf('cats: CatCount cowStatistics: CowCount', groups(['Cat', 'Cow']))
    expect(types).toEqual({ by: '%Kind!' })
    expect(stems).toEqual({ groups: '' })
  })

  it('stand under the field above where its stem does not tell them either', async () => {
    const { types } = await mapsOf('a: CatCount b: CowCount', groups(['Cat', 'Cow']))
    expect(types).toEqual({ 'a.groups.by': 'CatKind!', 'b.groups.by': 'CowKind!' })
  })

  it('stand under their field where they fit no pattern', async () => {
    const { types } = await mapsOf('a(unit: String!): Int b(unit: Int): Int')
    expect(types).toEqual({ 'a.unit': 'String!', 'b.unit': 'Int' })
  })

  it('are refused where no names tell them apart', async () => {
    const types = 'type A { x: X } type X { g(by: Int): Int y: Y } type Y { x: Z } type Z { g(by: String): Int }'
    await expect(generateSource('a: A', types)).rejects.toThrow(/g\(by: Int\), g\(by: String\)/)
  })
})
