// Error messages for invalid selections of plain JavaScript, which no compiler has checked. Loaded lazily.

/** Returns the error of a call with an invalid selection: a mistake of the program, so not an ApiError. */
export function argumentError(message: string, cause?: unknown): TypeError {
  return Object.assign(new TypeError(message, { cause }), { code: 'INVALID_ARGUMENT' })
}

/** Returns a string in quotes, for any other value its kind, such as `Array`. */
function describe(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : {}.toString.call(value).slice(8, -1)
}

/**
 * Checks that a selection consists of objects and `true`.
 * @throws TypeError `INVALID_ARGUMENT` with the path of the first invalid value, the value and what is expected there
 */
export function validateSelection(selection: unknown, path = 'selection', ancestors: readonly unknown[] = []): void {
  const kind = describe(selection)
  const isOn = path.endsWith('.on')
  if (kind !== 'Object' || ancestors.includes(selection)) {
    const actual = kind === 'Object' ? 'circular reference 循环引用' : kind
    const expected = isOn ? '{ Type: { field: true } }' : '{ field: true }'
    throw argumentError(`${path}: ${actual}; expected ${expected}. 此处应为 ${expected}。`)
  }
  for (const [name, inner] of Object.entries(selection as object)) {
    const isLeaf = inner === true && name !== 'on' && !isOn
    if (inner && !isLeaf && name !== '$') validateSelection(inner, `${path}.${name}`, [...ancestors, selection])
  }
}
