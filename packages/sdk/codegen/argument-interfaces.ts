import type { GraphQLArgument, GraphQLSchema } from 'graphql'
import { type FieldWithArguments, fieldsWithArguments } from './argument-uses.ts'
import { docComment } from './doc-comment.ts'
import { inputProperty } from './type-text.ts'

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

const signature = (args: readonly GraphQLArgument[]) =>
  args.map(({ name, type, defaultValue }) => inputProperty(name, type, defaultValue !== undefined)).join('; ')

/**
 * Returns the names of the argument interfaces by `Type.field`. Fields with the same name and arguments share one
 * interface.
 */
function interfaceNames(schema: GraphQLSchema): Map<string, string> {
  const byField = Map.groupBy(fieldsWithArguments(schema), ({ field }) => field)
  const names = new Map<string, string>()
  for (const [field, uses] of byField) {
    const isShared = new Set(uses.map(({ args }) => signature(args))).size === 1
    for (const { parent } of uses) {
      names.set(`${parent}.${field}`, `${isShared ? '' : parent}${capital(field)}Args`)
    }
  }
  return names
}

/** Returns the name of the interface for the arguments of a field. */
export function argumentInterfaceName(schema: GraphQLSchema, parent: string, field: string): string {
  return interfaceNames(schema).get(`${parent}.${field}`) ?? ''
}

function argumentInterface(name: string, { field, args }: FieldWithArguments): string {
  const properties = args.map((argument) => {
    const { type, defaultValue } = argument
    const property = inputProperty(argument.name, type, defaultValue !== undefined)
    return `${docComment(argument, '  ')}  ${property}\n`
  })
  return `/** Arguments of ${field}. ${field} 的参数。 */\nexport interface ${name} {\n${properties.join('')}}`
}

/** Returns the declarations of all argument interfaces of a schema. */
export function argumentInterfaces(schema: GraphQLSchema): string[] {
  const names = interfaceNames(schema)
  const declarations = new Map<string, string>()
  for (const use of fieldsWithArguments(schema)) {
    const name = names.get(`${use.parent}.${use.field}`) ?? ''
    if (!declarations.has(name)) declarations.set(name, argumentInterface(name, use))
  }
  return [...declarations.values()]
}
