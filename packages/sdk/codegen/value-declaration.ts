import type { GraphQLEnumType, GraphQLInputObjectType, GraphQLScalarType } from 'graphql'
import { commentOf, docComment } from './doc-comment.ts'
import { inputProperty, scalarName, scalarValue } from './type-text.ts'

const oneLine = (text: string | null | undefined) => text?.trim().replaceAll(/\s*\n\s*/g, ' ') ?? ''

/** Declares an enum as a union of strings; its comment describes the values. */
export function enumDeclaration(type: GraphQLEnumType): string {
  const values = type.getValues()
  const meanings = values.map(({ name, description }) => `- \`${name}\` ${oneLine(description)}`.trimEnd())
  const comment = commentOf([...(type.description?.trim().split('\n') ?? []), ...meanings])
  return `${comment}export type ${type.name} = ${values.map(({ name }) => `'${name}'`).join(' | ')}`
}

/** Declares the type of a scalar in JSON. */
export function scalarDeclaration(type: GraphQLScalarType): string {
  return `${docComment(type)}export type ${scalarName(type.name)} = ${scalarValue(type.name)}`
}

/** Declares an input object. */
export function inputDeclaration(type: GraphQLInputObjectType): string {
  const fields = Object.values(type.getFields()).map((field) => {
    const property = inputProperty(field.name, field.type, field.defaultValue !== undefined)
    return `${docComment(field, '  ')}  ${property}\n`
  })
  return `${docComment(type)}export interface ${type.name} {\n${fields.join('')}}`
}
