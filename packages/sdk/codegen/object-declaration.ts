import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLUnionType,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isRequiredArgument,
} from 'graphql'
import { argumentInterfaceName } from './argument-interfaces.ts'
import { commentOf, docComment } from './doc-comment.ts'
import { outputType } from './type-text.ts'

type Fields = readonly GraphQLField<unknown, unknown>[]

const fieldsOf = (type: GraphQLObjectType | GraphQLInterfaceType): Fields => Object.values(type.getFields())

/** Returns the type of a field in a selection: a boolean, or the selection of its type and its arguments. */
function fieldSelection(schema: GraphQLSchema, parent: string, field: Fields[number]): string {
  const type = getNamedType(field.type)
  const selection = isCompositeType(type) ? `${type.name}Selection` : undefined
  if (field.args.length === 0) return selection ?? 'boolean'
  const optional = field.args.some(isRequiredArgument) ? '' : '?'
  const args = `{ $${optional}: ${argumentInterfaceName(schema, parent, field.name)} }`
  if (selection) return `(${selection} & ${args})`
  return optional ? `boolean | ${args}` : args
}

/** Any field may have an alias; `Exact` checks it. */
const ALIASES = `  [alias: \`\${string}:\${string}\`]: unknown\n`

function selectionDeclaration(schema: GraphQLSchema, name: string, fields: Fields, on = ''): string {
  const properties = fields.map((field) => {
    return `${docComment(field, '  ')}  ${field.name}?: ${fieldSelection(schema, name, field)} | undefined\n`
  })
  const comment = commentOf([`Selection of ${name}. 对 ${name} 的字段选择。`])
  return `${comment}export interface ${name}Selection {\n  __typename?: boolean | undefined\n${ALIASES}${properties.join('')}${on}}`
}

/** Declares an object type and its selection. */
export function objectDeclaration(schema: GraphQLSchema, type: GraphQLObjectType): string {
  const fields = fieldsOf(type)
  const properties = fields.map((field) => {
    return `${docComment(field, '  ')}  ${field.name}: ${outputType(field.type)}\n`
  })
  const object = `${docComment(type)}export interface ${type.name} {\n  __typename: '${type.name}'\n${properties.join('')}}`
  return `${object}\n\n${selectionDeclaration(schema, type.name, fields)}`
}

/** Declares a union or interface, as the union of its members, and its selection. */
export function abstractDeclaration(schema: GraphQLSchema, type: GraphQLUnionType | GraphQLInterfaceType): string {
  const members = schema.getPossibleTypes(type).map(({ name }) => name)
  const sorted = members.sort()
  const on = [
    commentOf(['Fields of each type. 各对象类型的字段。'], '  '),
    `  on?: { ${sorted.map((name) => `${name}?: ${name}Selection | undefined`).join('; ')} }\n`,
  ].join('')
  const fields = isInterfaceType(type) ? fieldsOf(type) : []
  const union = `${docComment(type)}export type ${type.name} = ${sorted.join(' | ')}`
  return `${union}\n\n${selectionDeclaration(schema, type.name, fields, on)}`
}
