import { type GraphQLType, isInputType, isListType, isNonNullType, isScalarType, isSpecifiedScalarType } from 'graphql'

/** The TypeScript types of scalars in JSON; scalars that are not listed are `unknown`. */
const scalars: Readonly<Record<string, string>> = {
  ID: 'string',
  String: 'string',
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
  Date: 'string',
  DateTime: 'string',
  Decimal: 'string',
  GeoJSON: 'Readonly<Record<string, unknown>>',
}

/** Returns the TypeScript type of a scalar. */
export function scalarValue(name: string): string {
  return scalars[name] ?? 'unknown'
}

/** Returns the name of the declared type of a scalar: `DateValue`, because `Date` would hide the global one. */
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

/** Returns the TypeScript type of a field. */
export function outputType(type: GraphQLType): string {
  return typeText(type, '')
}

/** Returns a property of an input type, optional if the schema does not require it. */
export function inputProperty(name: string, type: GraphQLType, hasDefault: boolean): string {
  if (!isInputType(type)) throw new Error(`${name} is not of an input type`)
  const required = isNonNullType(type) && !hasDefault
  return required ? `${name}: ${typeText(type, 'readonly ')}` : `${name}?: ${typeText(type, 'readonly ')} | undefined`
}
