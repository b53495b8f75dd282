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

function selectionOf(schema: GraphQLSchema, parent: string, field: Fields[number]): string {
  const type = getNamedType(field.type)
  const selection = isCompositeType(type) ? `${type.name}Selection` : undefined
  if (field.args.length === 0) return selection ?? 'true'
  const optional = field.args.some(isRequiredArgument) ? '' : '?'
  const args = `{ $${optional}: ${argumentInterfaceName(schema, parent, field.name)} }`
  if (selection) return `${selection} & ${args}`
  return optional ? `true | ${args}` : args
}

function selectionDeclaration(schema: GraphQLSchema, name: string, fields: Fields, on = ''): string {
  const properties = fields.map((field) => {
    return `${docComment(field, '  ')}  ${field.name}?: ${selectionOf(schema, name, field)}\n`
  })
  const comment = commentOf([`What to ask of ${name}. 对 ${name} 的选择。`])
  return `${comment}export interface ${name}Selection {\n  __typename?: true\n${properties.join('')}${on}}`
}

/** An object type and what can be selected from it. */
export function objectDeclaration(schema: GraphQLSchema, type: GraphQLObjectType): string {
  const fields = fieldsOf(type)
  const properties = fields.map((field) => {
    return `${docComment(field, '  ')}  ${field.name}: ${outputType(field.type)}\n`
  })
  const object = `${docComment(type)}export interface ${type.name} {\n  __typename: '${type.name}'\n${properties.join('')}}`
  return `${object}\n\n${selectionDeclaration(schema, type.name, fields)}`
}

/** A union or interface as the union of its objects, with what can be selected from each of them. */
export function abstractDeclaration(schema: GraphQLSchema, type: GraphQLUnionType | GraphQLInterfaceType): string {
  const members = schema.getPossibleTypes(type).map(({ name }) => name)
  const sorted = members.sort()
  const on = [
    commentOf(['Further fields by the type of what is found. 按对象类型追加的字段。'], '  '),
    `  on?: { ${sorted.map((name) => `${name}?: ${name}Selection`).join('; ')} }\n`,
  ].join('')
  const fields = isInterfaceType(type) ? fieldsOf(type) : []
  const union = `${docComment(type)}export type ${type.name} = ${sorted.join(' | ')}`
  return `${union}\n\n${selectionDeclaration(schema, type.name, fields, on)}`
}
