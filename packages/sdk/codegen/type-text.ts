import { type GraphQLType, isInputType, isListType, isNonNullType, isScalarType, isSpecifiedScalarType } from 'graphql'

/** How the values of scalars travel in JSON. A scalar that is not listed is unknown to the SDK and passed on as it is. */
const scalars: Readonly<Record<string, string>> = {
  ID: 'string',
  String: 'string',
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
  Date: 'string',
  DateTime: 'string',
  Decimal: 'string',
}

/** The TypeScript type of the values of a scalar. */
export function scalarValue(name: string): string {
  return scalars[name] ?? 'unknown'
}

/** Name of the type that stands for a scalar of the schema: `Date` would hide the one of the language. */
export function scalarName(name: string): string {
  return `${name}Value`
}

function nonNullTypeText(type: GraphQLType, readonly: string): string {
  if (isListType(type)) {
    const item = typeText(type.ofType, readonly)
    return item.includes(' ') ? `${readonly}(${item})[]` : `${readonly}${item}[]`
  }
  if (isNonNullType(type)) return nonNullTypeText(type.ofType, readonly)
  if (!isScalarType(type)) return type.name
  return isSpecifiedScalarType(type) ? scalarValue(type.name) : scalarName(type.name)
}

function typeText(type: GraphQLType, readonly: string): string {
  return isNonNullType(type) ? nonNullTypeText(type, readonly) : `${nonNullTypeText(type, readonly)} | null`
}

/** The TypeScript type of what a field answers. */
export function outputType(type: GraphQLType): string {
  return typeText(type, '')
}

/** A property that takes a value of an input type: left out, null or undefined where the schema lets it be. */
export function inputProperty(name: string, type: GraphQLType, hasDefault: boolean): string {
  if (!isInputType(type)) throw new Error(`${name} takes no input type`)
  const required = isNonNullType(type) && !hasDefault
  return required ? `${name}: ${typeText(type, 'readonly ')}` : `${name}?: ${typeText(type, 'readonly ')} | undefined`
}
