import fc from 'fast-check'
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

/** Argument values and variables that random queries may use. */
interface RandomQueryOptions {
  /** Argument values by argument name; an argument without values is omitted, with its field if it is required. */
  readonly values: Readonly<Record<string, readonly string[]>>
  /** Declarations of the variables that values and directives use, such as `$n: Int = 2`. */
  readonly variables: readonly string[]
}

/** Directives of a field or an inline fragment; most have none. */
const DIRECTIVES = [
  '',
  '',
  '',
  '',
  '@include(if: $included)',
  '@skip(if: $included)',
  '@skip(if: false) @include(if: $included)',
]

const INCLUDED = '$included: Boolean = true'

/** Levels of nested fields. */
const MAX_DEPTH = 5

/** Writes selection sets from random numbers; when they are used up, the shortest ones. */
class SelectionWriter {
  readonly fragments: string[] = []
  private readonly schema: GraphQLSchema
  private readonly values: RandomQueryOptions['values']
  private readonly draws: number[]

  constructor(schema: GraphQLSchema, values: RandomQueryOptions['values'], draws: readonly number[]) {
    this.schema = schema
    this.values = values
    this.draws = [...draws]
  }

  selectionSet(type: GraphQLNamedType, depth: number): string {
    if (isAbstractType(type)) {
      const possibleTypes = this.schema.getPossibleTypes(type)
      const inlineFragments = [0, 1]
        .map(() => this.choose(possibleTypes))
        .map((one) => `... on ${one.name} ${this.choose(DIRECTIVES)} ${this.selectionSet(one, depth)}`)
      const fields = isInterfaceType(type) && this.draw(2) ? this.fields(type.getFields(), depth) : ''
      return `{ __typename ${fields} ${inlineFragments.join(' ')} }`
    }
    if (!isObjectType(type)) return ''
    const fields = `{ ${this.fields(type.getFields(), depth)} ${this.draw(2) ? '__typename' : ''} }`
    if (this.draw(5) < 4) return fields
    const name = `F${this.fragments.length}`
    this.fragments.push(`fragment ${name} on ${type.name} ${fields}`)
    return `{ ...${name} ${this.choose(DIRECTIVES)} ...${name} ${this.fields(type.getFields(), depth)} }`
  }

  private fields(fields: Readonly<Record<string, GraphQLField<unknown, unknown>>>, depth: number): string {
    const candidates = Object.values(fields).filter(
      ({ type, args }) =>
        (depth > 0 || isLeafType(getNamedType(type))) &&
        args.every((arg) => !isRequiredArgument(arg) || arg.name in this.values),
    )
    return Array.from({ length: 1 + this.draw(3) }, (_, index) =>
      this.field(this.choose(candidates), depth, index),
    ).join(' ')
  }

  private field(field: GraphQLField<unknown, unknown> | undefined, depth: number, index: number): string {
    if (!field) return '__typename'
    const args = field.args.flatMap((arg) => {
      const values = this.values[arg.name]
      return values && (isRequiredArgument(arg) || this.draw(2) === 0) ? [`${arg.name}: ${this.choose(values)}`] : []
    })
    const argumentList = args.length > 0 ? `(${args.join(', ')})` : ''
    const alias = this.draw(2) ? `a${index}: ` : ''
    const subfields = this.selectionSet(getNamedType(field.type), depth - 1)
    return `${alias}${field.name}${argumentList} ${this.choose(DIRECTIVES)} ${subfields}`
  }

  private draw(limit: number): number {
    return (this.draws.shift() ?? 0) % limit
  }

  private choose<Value>(values: readonly Value[]): Value {
    return values[this.draw(values.length)] as Value
  }
}

/** Random queries on a schema. Not all are valid: fields of one response key may conflict. */
export function randomQuery(schema: GraphQLSchema, { values, variables }: RandomQueryOptions): fc.Arbitrary<string> {
  const numbers = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 20, maxLength: 60 })
  return numbers.map((draws) => {
    const writer = new SelectionWriter(schema, values, draws)
    const selectionSet = writer.selectionSet(schema.getQueryType() as GraphQLNamedType, MAX_DEPTH)
    const body = [selectionSet, ...writer.fragments].join(' ')
    const declarations = [...variables, INCLUDED].filter((one) => body.includes(one.split(':')[0] as string))
    return `query ${declarations.length > 0 ? `(${declarations.join(', ')})` : ''} ${body}`
  })
}
