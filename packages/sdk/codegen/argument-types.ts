// A query is sent with variables, and a variable is declared with its GraphQL type; the client knows only the names its
// caller wrote. Two small maps lead from the names to the types: most arguments have one type wherever they stand; the
// others are named after what their field lists (`filter` is a FacilityFilter on `facilities`), so that a pattern with a
// gap, `%Filter`, and the stem of the field, `Facility`, make the type. Most stems follow from the name of the field.
import { type GraphQLSchema, getNamedType, isAbstractType, isObjectType } from 'graphql'
import { stemByName } from '../src/stem.ts'
import { fieldsWithArguments } from './argument-uses.ts'

/** What the client looks argument types up in. */
export interface ArgumentTypes {
  /**
   * A type, or a pattern with `%` for the stem, by argument; where a field goes its own way, by `field.argument` or by
   * `field above.field.argument`.
   */
  readonly types: Readonly<Record<string, string>>
  /** Stems by field, where its name does not tell it; empty where the field above does. */
  readonly stems: Readonly<Record<string, string>>
}

interface Use {
  readonly field: string
  readonly argument: string
  readonly type: string
  /** Names that can stand above the field in a selection. */
  readonly above: readonly string[]
}

/** What can stand above the fields of each type: fields that lead to it, its own name under `on`. */
function namesAbove(schema: GraphQLSchema): Map<string, Set<string>> {
  const above = new Map<string, Set<string>>()
  const add = (type: string, name: string) => above.set(type, (above.get(type) ?? new Set()).add(name))
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) for (const { name } of schema.getPossibleTypes(type)) add(name, name)
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) add(getNamedType(field.type).name, field.name)
  }
  return above
}

function allUses(schema: GraphQLSchema): Use[] {
  const names = namesAbove(schema)
  return fieldsWithArguments(schema).flatMap(({ parent, field, args }) => {
    const above = [...(names.get(parent) ?? [])]
    return args.map(({ name, type }) => ({ field, argument: name, type: String(type), above }))
  })
}

function sharedStart(texts: readonly string[]): string {
  return texts.reduce((start, text) => {
    let length = 0
    while (length < start.length && start[length] === text[length]) length += 1
    return start.slice(0, length)
  })
}

const reversed = (text: string) => [...text].reverse().join('')

/** The parts of types that are alike, such as `[` and `Order!]`; the stem is what stands between. */
function frame(types: readonly string[]): { readonly start: string; readonly end: string } {
  // A word that happens to begin all stems belongs to them.
  const start = sharedStart(types).replace(/\w+$/, '')
  const end = reversed(sharedStart(types.map(reversed)))
  return { start, end: end.slice(Math.max(end.search(/[A-Z]/), 0)) }
}

/** Uses of one argument whose type varies, and what their types have in common. */
interface Varied {
  readonly argument: string
  readonly uses: readonly Use[]
  readonly start: string
  readonly end: string
}

type Stems = Readonly<Record<string, string>>

/** The stems of fields that are not told by their names; a field with several takes that of the field above. */
function unexpectedStems(varied: readonly Varied[]): Stems {
  const stems: Record<string, string> = {}
  for (const { uses, start, end } of varied.filter((each) => each.end)) {
    for (const [field, sameField] of Map.groupBy(uses, (use) => use.field)) {
      const found = new Set(sameField.map(({ type }) => type.slice(start.length, type.length - end.length)))
      const [stem = ''] = found.size === 1 ? found : []
      if (stem !== stemByName(field)) stems[field] ??= stem
    }
  }
  return stems
}

/** Whether the client, which takes the stem of the field or else of the field above, comes to the type of this use. */
function isFramed({ field, above, type }: Use, { start, end }: Varied, stems: Stems): boolean {
  const stemOf = (name: string) => stems[name] ?? stemByName(name)
  const reached = stemOf(field) ? [field] : above
  return reached.length > 0 && reached.every((name) => start + stemOf(name) + end === type)
}

/** Types by `field.argument`, or by `field above.field.argument` where one field name takes several types. */
function exactTypes(uses: readonly Use[]): [string, string][] {
  const one = new Set(uses.map(({ type }) => type)).size === 1
  const keys = uses.flatMap(({ field, argument, type, above }): [string, string][] =>
    one ? [[`${field}.${argument}`, type]] : above.map((name) => [`${name}.${field}.${argument}`, type]),
  )
  const byKey = new Map(keys)
  if (keys.some(([key, type]) => byKey.get(key) !== type)) {
    const places = uses.map(({ field, argument, type }) => `${field}(${argument}: ${type})`)
    throw new Error(`The names that lead to these arguments do not tell their types apart: ${places.join(', ')}`)
  }
  return [...byKey]
}

/** The types of one argument that varies: its pattern, and the fields that do not keep to it. */
function variedTypes(varied: Varied, stems: Stems): [string, string][] {
  const { argument, uses, start, end } = varied
  const byField = [...Map.groupBy(uses, ({ field }) => field).values()]
  const exact = byField.filter((sameField) => !sameField.every((use) => isFramed(use, varied, stems)))
  const pattern: [string, string][] = exact.length < byField.length ? [[argument, `${start}%${end}`]] : []
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
  const varied: Varied[] = []
  for (const [argument, uses] of Map.groupBy(allUses(schema), (use) => use.argument)) {
    const types = [...new Set(uses.map(({ type }) => type))]
    const [type = ''] = types
    if (types.length === 1) constant.push([argument, type])
    else varied.push({ argument, uses, ...frame(types) })
  }
  const stems = unexpectedStems(varied)
  const types = [...constant, ...varied.flatMap((each) => variedTypes(each, stems))]
  return { types: sorted(types), stems: sorted(Object.entries(stems)) }
}
