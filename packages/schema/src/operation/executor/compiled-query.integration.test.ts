import fc from 'fast-check'
import {
  type ExecutionResult,
  type GraphQLField,
  type GraphQLNamedType,
  getIntrospectionQuery,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  Kind,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schema } from '../../schema.ts'
import { openTestService, type TestService } from '../../testing/test-service.ts'
import { Operations } from '../operations.ts'
import type { PreparedOperation } from '../prepared-operation.ts'
import { CompiledQuery } from './compiled-query.ts'

/** Values for the arguments of the schema: some that fit, some that fail when the field is read. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  first: ['1', '2', '3', '$n', '0', 'null'],
  after: ['"bad"', 'null'],
  id: ['"yunzhu-reservoir"', '"none"', '"UmVnaW9uOjE0MDcwMA=="'],
  ids: ['["UmVnaW9uOjE0MDcwMA==", "VW5pdDpLTQ=="]', '[]'],
  code: ['"140700"', '$code', '"none"'],
  text: ['"手球"', '"晋中"', '"…"'],
  by: ['REGION', 'KIND', 'TYPE', 'LEVEL'],
  regions: ['["140700", "140000"]', '"140700"', '["none"]'],
  unit: ['"M2"', '"KM"', '"none"'],
  filter: ['{}', 'null', '{ slug: { in: ["a", "b"] } }', '{ region: { within: $code } }'],
  asOf: ['"2020"', '"2021-06"'],
}

/** What may stand behind a field or before a selection. */
const DIRECTIVES = [
  '',
  '',
  '',
  '',
  '@include(if: $taken)',
  '@skip(if: $taken)',
  '@skip(if: false) @include(if: $taken)',
]

type Field = GraphQLField<unknown, unknown>
const { integer, array } = fc

/** The fields of an answer, as the numbers drawn say. */
class Writer {
  private readonly draws: number[]

  constructor(draws: readonly number[]) {
    this.draws = [...draws]
  }

  /** Number of choices that are left: without any, a text comes to its end. */
  get left(): number {
    return this.draws.length
  }

  selection(type: GraphQLNamedType, depth: number): string {
    if (isAbstractType(type)) {
      const possible = schema.getPossibleTypes(type)
      const parts = [0, 1]
        .map(() => this.choose(possible))
        .map((one) => `... on ${one.name} ${this.choose(DIRECTIVES)} ${this.selection(one, depth)}`)
      return `{ __typename ${parts.join(' ')} }`
    }
    if (!isObjectType(type)) return ''
    const fields = Object.values(type.getFields()).filter((field) => depth > 0 || isLeafType(getNamedType(field.type)))
    const chosen = Array.from({ length: 1 + this.draw(3) }, (_, index) => this.field(this.choose(fields), depth, index))
    return `{ ${chosen.join(' ')} ${this.draw(2) ? '__typename' : ''} }`
  }

  private field(field: Field | undefined, depth: number, index: number): string {
    if (!field) return '__typename'
    const args = field.args.flatMap(({ name, type }) => {
      const values = VALUES[name]
      if (!values || (!String(type).endsWith('!') && this.draw(2))) return []
      return [`${name}: ${this.choose(values)}`]
    })
    const given = args.length > 0 ? `(${args.join(', ')})` : ''
    return `${this.draw(2) ? `a${index}: ` : ''}${field.name}${given} ${this.choose(DIRECTIVES)} ${this.selection(getNamedType(field.type), depth - 1)}`
  }

  private draw(under: number): number {
    return (this.draws.shift() ?? 0) % under
  }

  private choose<Value>(values: readonly Value[]): Value {
    return values[this.draw(values.length)] as Value
  }
}

const operationText = array(integer({ min: 0, max: 1000 }), { minLength: 20, maxLength: 60 }).map((draws) => {
  const fields = new Writer(draws).selection(schema.getQueryType() as GraphQLNamedType, 5)
  const declared = ['$n: Int = 2', '$code: String = "140700"', '$taken: Boolean = true']
  const used = declared.filter((one) => fields.includes(one.split(':')[0] as string))
  return `query ${used.length > 0 ? `(${used.join(', ')})` : ''} ${fields}`
})

const operations = new Operations(schema)

interface Told {
  readonly data: unknown
  readonly errors: readonly { readonly path?: readonly (string | number)[] }[]
}

function told(operation: PreparedOperation, { data, errors = [] }: ExecutionResult): Told {
  return JSON.parse(operation.stringify({ errors, data: data ?? null }))
}

/** Errors of fields that are read at once come in any order. */
function inOrder({ data, errors }: Told): Told {
  const place = (error: Told['errors'][number]) => JSON.stringify(error.path)
  return { data, errors: errors.toSorted((one, other) => (place(one) < place(other) ? -1 : 1)) }
}

/** The operation's own document as a plan. */
function planOf({ document }: PreparedOperation): CompiledQuery | undefined {
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)
  return operation && CompiledQuery.compile(schema, operation, document)
}

describe('A planned query answers as graphql-js does', () => {
  let service: TestService
  beforeAll(async () => {
    service = await openTestService()
  })
  afterAll(() => service.close())

  async function compare(text: string, variables: Record<string, unknown> = {}): Promise<boolean> {
    const operation = operations.prepare(text)
    if ('errors' in operation) return false
    const plan = planOf(operation)
    if (!plan) return false
    const planned = (await operation.execute(service.createContext(), variables)) as ExecutionResult
    const interpreted = (await operation.executeWithGraphQLJs(service.createContext(), variables)) as ExecutionResult
    expect(inOrder(told(operation, planned)), text).toEqual(inOrder(told(operation, interpreted)))
    return true
  }

  test('whatever is asked', async () => {
    let compared = 0
    await fc.assert(
      fc.asyncProperty(operationText, fc.constantFrom({}, { taken: false }, { taken: null }), async (text, given) => {
        if (await compare(text, given)) compared += 1
      }),
      { numRuns: 400, seed: 42 },
    )
    expect(compared).toBeGreaterThan(100)
  }, 60_000)

  test.each([
    [
      'fragments within fragments',
      '{ ...A } fragment A on Query { a: region(code: "140700") { ...B } } fragment B on Region { name parent { ...C } } fragment C on Region { code }',
    ],
    [
      'one field in several selections',
      '{ region(code: "140700") { parent { name } } region(code: "140700") { parent { code } } }',
    ],
    [
      'an abstract type',
      '{ search(text: "晋中", first: 20) { edges { cursor node { __typename ... on Cited { citations { source { title } } } ... on Facility { name } } } } }',
    ],
    ['a node', '{ node(id: "UmVnaW9uOjE0MDcwMA==") { id __typename ... on Region { name } } }'],
    [
      'a required field that fails in a list',
      '{ regions(first: 3) { nodes { name observations(first: 0) { nodes { exact } } } } }',
    ],
    [
      'a nullable field that fails',
      '{ a: __typename facility(id: "yunzhu-reservoir") { observations(after: "x") { nodes { exact } } } }',
    ],
    ['a required field at the root that fails', '{ a: __typename regions(first: 0) { nodes { name } } }'],
    [
      'an error behind several lines',
      '{\n  a: __typename\r\n  regions(\n first: 3) { nodes { \n  valueless: observations(first: 0) { totalCount } } } }',
    ],
    [
      'scalars of our own',
      '{ release { publishedAt } sources(first: 2) { nodes { publishedOn } } observations(first: 2) { nodes { exact } } }',
    ],
  ])('%s', async (_, text) => {
    expect(await compare(text)).toBe(true)
  })

  // graphql-js leaves the rejection of the first one to nobody.
  test('an item that fails at once, while another is under way and fails later, is told of alone', async () => {
    const text = '{ observations { nodes { valueIn(unit: "SESSION") revisions { valueIn(unit: "none") } } } }'
    const operation = operations.prepare(text) as PreparedOperation
    const { data, errors } = told(operation, (await operation.execute(service.createContext(), {})) as ExecutionResult)
    expect(data).toBeNull()
    expect(errors).toMatchObject([{ path: ['observations', 'nodes', 1, 'valueIn'] }])
  })

  test.each([
    [{}],
    [{ f: null }],
    [{ f: { level: { in: 'COUNTY' } }, o: 'NAME_DESC' }],
    [{ n: 1, o: [] }],
    [{ n: null }],
  ])('variables %j, given, left out and null', async (variables) => {
    const text =
      'query ($f: RegionFilter, $o: [RegionOrder!], $n: Int = 3) { regions(first: $n, filter: $f, orderBy: $o) { nodes { code } pageInfo { endCursor hasNextPage } } }'
    expect(await compare(text, variables)).toBe(true)
  })

  test.each([[{}], [{ all: false }], [{ few: false }], [{ all: true, few: true }], [{ all: null }], [{ few: null }]])(
    'what is taken for the variables %j',
    async (variables) => {
      const text = `query ($all: Boolean = true, $few: Boolean = true) {
      regions(first: 2) @include(if: $all) { nodes { code ...A @skip(if: $few) ... @include(if: $few) { level } } }
      regions(first: 2) { nodes { name @include(if: true) @skip(if: $few) } totalCount @skip(if: true) }
    } fragment A on Region { code parent @include(if: $few) { name } nameEn }`
      // A text that was asked before is asked anew, with what was planned for other variables.
      for (const given of [{ all: false, few: true }, variables, {}, variables]) {
        expect(await compare(text, given)).toBe(true)
      }
    },
  )

  test.each([
    getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, oneOf: true }),
    '{ a: __type(name: "Region") { fields(includeDeprecated: false) { name } } b: __type(name: "None") { name } }',
    'query ($name: String!) { __type(name: $name) { ...T } __schema { queryType { ...T } } } fragment T on __Type { kind name __typename }',
  ])('introspection: %s', async (text) => {
    expect(await compare(text, { name: 'Cited' })).toBe(true)
  })

  test('is left to graphql-js where a field goes by the name __proto__', async () => {
    const operation = operations.prepare('{ __proto__: __typename }') as PreparedOperation
    expect(planOf(operation)).toBeUndefined()
    expect(operation.stringify((await operation.execute(service.createContext(), {})) as ExecutionResult)).toBe(
      '{"data":{"__proto__":"Query"}}',
    )
  })
})
