// What is wrong with a selection that was held against no types, as in plain JavaScript.

/** A text in quotes, else the kind of a value. */
function describe(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : {}.toString.call(value).slice(8, -1)
}

/**
 * Holds a selection against what selections are made of.
 * @throws TypeError that names the first place where something else stands, and what would be right there
 */
export function validateSelection(selection: unknown, path = 'selection', ancestors: readonly unknown[] = []): void {
  const kind = describe(selection)
  if (kind !== 'Object' || ancestors.includes(selection)) {
    const actual = kind === 'Object' ? 'a selection within itself 循环引用' : kind
    const expected = path.endsWith('.on') ? '{ Type: { field: true } }' : '{ field: true }'
    throw new TypeError(`${path}: ${actual}; ${expected} is right there. 此处应为 ${expected}。`)
  }
  const isOn = path.endsWith('.on')
  for (const [name, inner] of Object.entries(selection as object)) {
    const isLeaf = inner === true && name !== 'on' && !isOn
    if (inner && !isLeaf && name !== '$') validateSelection(inner, `${path}.${name}`, [...ancestors, selection])
  }
}

/**
 * Puts in words why a selection could not be written.
 * @throws TypeError, for a selection that is none or an argument that no field takes
 */
export function explain(selection: unknown, error: unknown): never {
  validateSelection(selection)
  const { message }: Partial<Error> = Object(error)
  throw new TypeError(`No argument ${message}. 没有此参数。`, { cause: error })
}
