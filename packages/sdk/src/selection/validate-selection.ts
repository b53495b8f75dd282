// Checks selections of plain JavaScript, which no compiler has checked. Loaded lazily.
import { describe, kindOf, mistake } from '../errors/explanations.ts'

/**
 * Checks that a selection consists of objects and `true`.
 * @throws TypeError `INVALID_ARGUMENT` with the path of the first invalid value, the value and what is expected there
 */
export function validateSelection(selection: unknown, path = 'selection', ancestors: readonly unknown[] = []): void {
  const isOn = path.endsWith('.on')
  const isCircular = ancestors.includes(selection)
  if (kindOf(selection) !== 'Object' || isCircular) {
    const actual = isCircular ? 'circular reference 循环引用' : describe(selection)
    throw mistake(path, actual, isOn ? '{ Type: { field: true } }' : '{ field: true }')
  }
  for (const [name, inner] of Object.entries(selection as object)) {
    const isLeaf = inner === true && name !== 'on' && !isOn
    if (inner && !isLeaf && name !== '$') validateSelection(inner, `${path}.${name}`, [...ancestors, selection])
  }
}
