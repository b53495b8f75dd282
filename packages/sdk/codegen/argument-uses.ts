import { type GraphQLArgument, type GraphQLSchema, isInterfaceType, isIntrospectionType, isObjectType } from 'graphql'

/** A field with arguments. */
export interface FieldWithArguments {
  /** Name of the type that has the field. */
  readonly parent: string
  readonly field: string
  readonly args: readonly GraphQLArgument[]
}

/** Returns all fields of a schema that have arguments, sorted by name. */
export function fieldsWithArguments(schema: GraphQLSchema): FieldWithArguments[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type))
  const uses = types.flatMap((type) => {
    if (!isObjectType(type) && !isInterfaceType(type)) return []
    const fields = Object.values(type.getFields()).filter(({ args }) => args.length > 0)
    return fields.map(({ name, args }) => ({ parent: type.name, field: name, args }))
  })
  const sortKey = ({ field, parent }: FieldWithArguments) => `${field} ${parent}`
  return uses.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
}
