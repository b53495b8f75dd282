// The run-time table of argument types.
//
// The client sends every argument as a variable, and must declare each variable with its GraphQL type, such as
// `$v0: FacilityFilter!`. At run time it knows names: the argument, its field and the parent field. The generator therefore
// writes two maps, which `argumentType` (src/selection/argument-type.ts) looks up:
//
// 1. `argumentTypes`, from argument to type, without a last `!`: what is sent is never null. Most arguments have one type
//    everywhere: `first` is always `Int`. For others the type is a pattern in which `%` is replaced by the type name of the
//    field: `%Filter` is `FacilityFilter` for the field `facilities` and `EventFilter` for `events`. Where no pattern fits, the
//    key is `field.argument`.
// 2. `typeNames`, from field to type name, for the fields whose type name `inferTypeName` does not infer: `Facility` for
//    `facilities`. An empty type name means that of the parent field: `groups` of `facilityStatistics`.
//
// Together they are about 500 bytes, instead of one entry for each argument of each field. Each map is in two parts: the
// core of the client has the arguments of `frequentArguments`, and the lazily loaded code the others.
import { type GraphQLSchema, getNamedType, isAbstractType, isObjectType } from 'graphql'
import { inferTypeName } from '../src/selection/infer-type-name.ts'
import { fieldsWithArguments } from './argument-uses.ts'

/** Arguments of lists, groups and records: the others belong to few fields each. */
const frequentArguments = ['after', 'asOf', 'before', 'by', 'code', 'filter', 'first', 'id', 'last', 'orderBy']

/** Types that `typeOfValue` (src/selection/rare-operation.ts) infers from the value of an argument. */
const INFERRED_TYPES = ['Boolean', 'Int', 'String', '[String!]']

/** The two maps, or a part of them. */
export interface ArgumentTypes {
  /** Types or patterns by argument, or by `field.argument`. */
  readonly types: Readonly<Record<string, string>>
  /** Type names by field, if they are not inferred; empty for that of the parent field. */
  readonly typeNames: Readonly<Record<string, string>>
}

/** An argument of a field of one type. */
interface ArgumentUse {
  readonly field: string
  readonly argument: string
  /** The GraphQL type of the argument, without a last `!`. */
  readonly type: string
  /** Possible parents of the field in a selection: see `parentNames`. */
  readonly parents: readonly string[]
}

/** By type, the names that can be the parent of its fields in a selection: the fields of that type, and its own name (a branch under `on`). */
function parentNames(schema: GraphQLSchema): Map<string, Set<string>> {
  const parents = new Map<string, Set<string>>()
  const add = (type: string, name: string) => parents.set(type, (parents.get(type) ?? new Set()).add(name))
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) for (const { name } of schema.getPossibleTypes(type)) add(name, name)
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) add(getNamedType(field.type).name, field.name)
  }
  return parents
}

function allUses(schema: GraphQLSchema): ArgumentUse[] {
  const parentsByType = parentNames(schema)
  return fieldsWithArguments(schema).flatMap(({ parent, field, args }) => {
    const parents = [...(parentsByType.get(parent) ?? [])]
    return args.map(({ name, type }) => ({ field, argument: name, type: String(type).replace(/!$/, ''), parents }))
  })
}

function commonPrefix(texts: readonly string[]): string {
  return texts.reduce((start, text) => {
    let length = 0
    while (length < start.length && start[length] === text[length]) length += 1
    return start.slice(0, length)
  })
}

const reversed = (text: string) => [...text].reverse().join('')

/** Returns the common prefix and suffix of types, such as `[` and `Order!]` of `[FacilityOrder!]` and `[EventOrder!]`. */
function commonAffixes(types: readonly string[]): { readonly prefix: string; readonly suffix: string } {
  // Letters that happen to be common to all type names are not part of the prefix.
  const prefix = commonPrefix(types).replace(/\w+$/, '')
  // The suffix starts at a capital letter, because type names may end alike.
  const suffix = reversed(commonPrefix(types.map(reversed)))
  return { prefix, suffix: suffix.slice(Math.max(suffix.search(/[A-Z]/), 0)) }
}

/** An argument with several types, and their common prefix and suffix. */
interface VaryingArgument {
  readonly argument: string
  readonly uses: readonly ArgumentUse[]
  readonly prefix: string
  readonly suffix: string
}

type TypeNames = Readonly<Record<string, string>>

/**
 * Returns the type names that `inferTypeName` does not infer; empty for a field with several, which takes that of its
 * parent.
 */
function irregularTypeNames(varying: readonly VaryingArgument[]): TypeNames {
  const typeNames: Record<string, string> = {}
  for (const { uses, prefix, suffix } of varying.filter((argument) => argument.suffix)) {
    for (const [field, sameField] of Map.groupBy(uses, (use) => use.field)) {
      const candidates = new Set(sameField.map(({ type }) => type.slice(prefix.length, type.length - suffix.length)))
      const [typeName = ''] = candidates.size === 1 ? candidates : []
      if (typeName !== inferTypeName(field)) typeNames[field] ??= typeName
    }
  }
  return typeNames
}

/** True if the pattern gives the right type, whether with the type name of the field or with that of any parent. */
function matchesPattern(
  { field, parents, type }: ArgumentUse,
  { prefix, suffix }: VaryingArgument,
  typeNames: TypeNames,
): boolean {
  const typeNameOf = (name: string) => typeNames[name] ?? inferTypeName(name)
  const sources = typeNameOf(field) ? [field] : parents
  return sources.length > 0 && sources.every((name) => prefix + typeNameOf(name) + suffix === type)
}

/**
 * Returns types by `field.argument`.
 * @throws Error if the field does not determine the type
 */
function exactTypes(uses: readonly ArgumentUse[]): [string, string][] {
  const [first] = uses
  if (!first || uses.every(({ type }) => type === first.type))
    return uses.map(({ field, argument, type }) => [`${field}.${argument}`, type])
  const conflicts = uses.map(({ field, argument, type }) => `${field}(${argument}: ${type})`)
  throw new Error(`The types of these arguments do not follow from the names of their fields: ${conflicts.join(', ')}`)
}

/** Returns the entries of an argument with several types: its pattern, and the fields that the pattern does not fit. */
function varyingTypes(varying: VaryingArgument, typeNames: TypeNames): [string, string][] {
  const { argument, uses, prefix, suffix } = varying
  const byField = [...Map.groupBy(uses, ({ field }) => field).values()]
  const exact = byField.filter((sameField) => !sameField.every((use) => matchesPattern(use, varying, typeNames)))
  const pattern: [string, string][] = exact.length < byField.length ? [[argument, `${prefix}%${suffix}`]] : []
  return [...pattern, ...exact.flatMap(exactTypes)]
}

const sorted = (entries: readonly (readonly [string, string])[]) =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))

/** Returns the maps for all uses of some arguments. */
function mapsOf(uses: readonly ArgumentUse[]): ArgumentTypes {
  const constant: [string, string][] = []
  const varying: VaryingArgument[] = []
  for (const [argument, sameArgument] of Map.groupBy(uses, (use) => use.argument)) {
    const types = [...new Set(sameArgument.map(({ type }) => type))]
    const [type = ''] = types
    if (types.length === 1) constant.push([argument, type])
    else varying.push({ argument, uses: sameArgument, ...commonAffixes(types) })
  }
  const typeNames = irregularTypeNames(varying)
  const types = [...constant, ...varying.flatMap((argument) => varyingTypes(argument, typeNames))]
  return { types: sorted(types), typeNames: sorted(Object.entries(typeNames)) }
}

/**
 * Returns the maps for a schema: for the frequent arguments, and for the others.
 * @throws Error if the type of an argument cannot be derived from names, that of a frequent one from its own
 */
export function argumentTypes(schema: GraphQLSchema): Readonly<Record<'frequent' | 'rare', ArgumentTypes>> {
  const isFrequent = ({ argument }: ArgumentUse) => frequentArguments.includes(argument)
  const uses = allUses(schema)
  const { types, typeNames } = mapsOf(uses.filter((use) => !isFrequent(use)))
  const notInferred = Object.entries(types).filter(([, type]) => !INFERRED_TYPES.includes(type))
  const frequent = mapsOf(uses.filter(isFrequent))
  const exact = Object.keys(frequent.types).find((key) => key.includes('.'))
  if (exact) throw new Error(`${exact} has another type than the same argument of other fields`)
  return { frequent, rare: { types: Object.fromEntries(notInferred), typeNames } }
}
