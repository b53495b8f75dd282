// Checks selections of plain JavaScript, which no compiler has checked. Loaded lazily.
import { describe, kindOf, mistake } from '../errors/explanations.ts'

/** Checks that arguments are an object by their names: a text in its place would be taken for a list of characters. */
function validateArguments(args: unknown, path: string): void {
  const wrong = kindOf(args) === 'Object' ? Object.keys(args as object).find((name) => !/^[_a-z]/i.test(name)) : args
  if (wrong !== undefined) throw mistake(path, describe(wrong), '{ argument: value }')
}

/** Checks what is selected of one field. */
function validateField(name: string, inner: unknown, path: string, ancestors: readonly unknown[]): void {
  const isLeaf = inner === true && name !== 'on' && !path.endsWith('.on')
  if (!inner || isLeaf) return
  if (name === '$') validateArguments(inner, `${path}.$`)
  else validateSelection(inner, `${path}.${name}`, ancestors)
}

/**
 * Checks that a selection consists of objects and `true`.
 * @throws TypeError `INVALID_ARGUMENT` with the path of the first invalid value, the value and what is expected there
 */
export function validateSelection(selection: unknown, path = 'selection', ancestors: readonly unknown[] = []): void {
  const isCircular = ancestors.includes(selection)
  if (kindOf(selection) !== 'Object' || isCircular) {
    const actual = isCircular ? 'circular reference 循环引用' : describe(selection)
    throw mistake(path, actual, path.endsWith('.on') ? '{ Type: { field: true } }' : '{ field: true }')
  }
  for (const [name, inner] of Object.entries(selection as object))
    validateField(name, inner, path, [...ancestors, selection])
}
