// Selections with aliases, branches or arguments of few fields. Loaded lazily.
import { argumentTypes, typeNames } from '../generated/rare-argument-types.ts'
import type { RareSyntax, Selection, toOperation } from './print-query.ts'
import { printEntry, removeAliases } from './typed-branches.ts'
import { argumentError, validateSelection } from './validate-selection.ts'

const rareSyntax: RareSyntax = { printEntry, maps: { types: argumentTypes, names: typeNames } }

/**
 * Compiles a selection that `compile` alone does not; `restore` gives its data the names of the selection.
 * @throws TypeError `INVALID_ARGUMENT` for an invalid selection or an unknown argument
 */
export function compileRare(compile: typeof toOperation, selection: object) {
  validateSelection(selection)
  try {
    const operation = compile(selection, rareSyntax)
    return { ...operation, restore: (data: unknown) => removeAliases(selection as Selection, data) }
  } catch (error) {
    const { message }: Partial<Error> = Object(error)
    throw argumentError(`Unknown argument ${message}. 未知参数 ${message}。`, error)
  }
}
