// A query is sent with variables, and a variable is declared with its GraphQL type; the client knows only the names its
// caller wrote. Two small maps lead from the names to the types: most arguments have one type wherever they stand; the
// others are named after what their field lists (`filter` is a FacilityFilter on `facilities`), so that a pattern with a
// gap, `%Filter`, and the stem of the field, `Facility`, make the type. Most stems follow from the name of the field.
import { type GraphQLSchema, getNamedType, isAbstractType, isObjectType } from 'graphql'
import { inferTypeName } from '../src/selection/infer-type-name.ts'
import { fieldsWithArguments } from './argument-uses.ts'

/** What the client looks argument types up in. */
export interface ArgumentTypes {
  /**
   * A type, or a pattern with `%` for the stem, by argument; where a field goes its own way, by `field.argument` or by
   * `field above.field.argument`.
   */
  readonly types: Readonly<Record<string, string>>
  /** Stems by field, where its name does not tell it; empty where the field above does. */
  readonly typeNames: Readonly<Record<string, string>>
}

interface ArgumentUse {
  readonly field: string
  readonly argument: string
  readonly type: string
  /** Names that can stand above the field in a selection. */
  readonly parents: readonly string[]
}

/** What can stand above the fields of each type: fields that lead to it, its own name under `on`. */
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
    return args.map(({ name, type }) => ({ field, argument: name, type: String(type), parents }))
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

/** The parts of types that are alike, such as `[` and `Order!]`; the stem is what stands between. */
function commonAffixes(types: readonly string[]): { readonly prefix: string; readonly suffix: string } {
  // A word that happens to begin all stems belongs to them.
  const prefix = commonPrefix(types).replace(/\w+$/, '')
  const suffix = reversed(commonPrefix(types.map(reversed)))
  return { prefix, suffix: suffix.slice(Math.max(suffix.search(/[A-Z]/), 0)) }
}

/** Uses of one argument whose type varies, and what their types have in common. */
interface VaryingArgument {
  readonly argument: string
  readonly uses: readonly ArgumentUse[]
  readonly prefix: string
  readonly suffix: string
}

type TypeNames = Readonly<Record<string, string>>

/** The stems of fields that are not told by their names; a field with several takes that of the field above. */
function irregularTypeNames(varied: readonly VaryingArgument[]): TypeNames {
  const typeNames: Record<string, string> = {}
  for (const { uses, prefix, suffix } of varied.filter((each) => each.suffix)) {
    for (const [field, sameField] of Map.groupBy(uses, (use) => use.field)) {
      const candidates = new Set(sameField.map(({ type }) => type.slice(prefix.length, type.length - suffix.length)))
      const [typeName = ''] = candidates.size === 1 ? candidates : []
      if (typeName !== inferTypeName(field)) typeNames[field] ??= typeName
    }
  }
  return typeNames
}

/** Whether the client, which takes the stem of the field or else of the field above, comes to the type of this use. */
function matchesPattern(
  { field, parents, type }: ArgumentUse,
  { prefix, suffix }: VaryingArgument,
  typeNames: TypeNames,
): boolean {
  const typeNameOf = (name: string) => typeNames[name] ?? inferTypeName(name)
  const origins = typeNameOf(field) ? [field] : parents
  return origins.length > 0 && origins.every((name) => prefix + typeNameOf(name) + suffix === type)
}

/** Types by `field.argument`, or by `field above.field.argument` where one field name takes several types. */
function exactTypes(uses: readonly ArgumentUse[]): [string, string][] {
  const isUniform = new Set(uses.map(({ type }) => type)).size === 1
  const keys = uses.flatMap(({ field, argument, type, parents }): [string, string][] =>
    isUniform ? [[`${field}.${argument}`, type]] : parents.map((name) => [`${name}.${field}.${argument}`, type]),
  )
  const byKey = new Map(keys)
  if (keys.some(([key, type]) => byKey.get(key) !== type)) {
    const conflicts = uses.map(({ field, argument, type }) => `${field}(${argument}: ${type})`)
    throw new Error(`The names that lead to these arguments do not tell their types apart: ${conflicts.join(', ')}`)
  }
  return [...byKey]
}

/** The types of one argument that varies: its pattern, and the fields that do not keep to it. */
function varyingTypes(varied: VaryingArgument, typeNames: TypeNames): [string, string][] {
  const { argument, uses, prefix, suffix } = varied
  const byField = [...Map.groupBy(uses, ({ field }) => field).values()]
  const exact = byField.filter((sameField) => !sameField.every((use) => matchesPattern(use, varied, typeNames)))
  const pattern: [string, string][] = exact.length < byField.length ? [[argument, `${prefix}%${suffix}`]] : []
  return [...pattern, ...exact.flatMap(exactTypes)]
}

const sorted = (entries: readonly (readonly [string, string])[]) =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))

/**
 * The maps of a schema.
 * @throws Error when an argument's type cannot be told from the names that lead to it
 */
export function argumentTypes(schema: GraphQLSchema): ArgumentTypes {
  const constant: [string, string][] = []
  const varied: VaryingArgument[] = []
  for (const [argument, uses] of Map.groupBy(allUses(schema), (use) => use.argument)) {
    const types = [...new Set(uses.map(({ type }) => type))]
    const [type = ''] = types
    if (types.length === 1) constant.push([argument, type])
    else varied.push({ argument, uses, ...commonAffixes(types) })
  }
  const typeNames = irregularTypeNames(varied)
  const types = [...constant, ...varied.flatMap((each) => varyingTypes(each, typeNames))]
  return { types: sorted(types), typeNames: sorted(Object.entries(typeNames)) }
}
