// Selections with aliases, branches or arguments of few fields. Loaded lazily.
import { argumentTypes, typeNames } from '../generated/rare-argument-types.ts'
import type { typeNameOf } from './argument-type.ts'
import type { toOperation } from './print-query.ts'
import { printEntry, restoreKeys } from './typed-branches.ts'
import { validateSelection } from './validate-selection.ts'

/** The types that values have by themselves; all others are texts. */
const VALUE_TYPES: Readonly<Record<string, string>> = { boolean: 'Boolean', number: 'Int' }

/** Returns the type of a text, a number or a flag, or of a list of them. */
function typeOfValue(value: unknown): string {
  const [item] = [value].flat()
  const type = VALUE_TYPES[typeof item] ?? 'String'
  return Array.isArray(value) ? `[${type}!]` : type
}

/** The functions of the core that print an operation. */
interface Printer {
  readonly toOperation: typeof toOperation
  readonly typeNameOf: typeof typeNameOf
}

/**
 * Compiles a selection that `toOperation` alone does not; `restore` gives its data the names of the selection.
 * @throws TypeError `INVALID_ARGUMENT` for an invalid selection
 */
export function compileRare({ toOperation, typeNameOf }: Printer, selection: object) {
  validateSelection(selection)
  const typeName = (field: string, parent: string) => (typeNames[field] ?? typeNameOf(field)) || typeNameOf(parent)
  const operation = toOperation(selection, {
    printEntry,
    argumentType: (name, field, parent, value) =>
      (argumentTypes[`${field}.${name}`] ?? argumentTypes[name])?.replace('%', typeName(field, parent)) ??
      typeOfValue(value),
  })
  return { ...operation, restore: restoreKeys }
}
