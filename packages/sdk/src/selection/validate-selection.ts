// Error messages for invalid options and selections of plain JavaScript, which no compiler has checked. Loaded lazily.
import type { CallOptions } from '../options.ts'

/** As `argumentError` in errors/argument-error.ts, which a lazily loaded module must not import (see lazy.ts). */
function argumentError(message: string, cause?: unknown): TypeError {
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

/**
 * Explains why a selection could not be compiled.
 * @throws TypeError `INVALID_ARGUMENT` for an invalid selection or an unknown argument
 */
export function explain(selection: unknown, error: unknown): never {
  validateSelection(selection)
  const { message }: Partial<Error> = Object(error)
  throw argumentError(`Unknown argument ${message}. 未知参数 ${message}。`, error)
}

/** Returns the name of the first option that is invalid, with what is expected there in English and Chinese. */
function invalidOption({ signal, timeout, retries }: CallOptions): readonly [keyof CallOptions, string, string] {
  if (signal && !('throwIfAborted' in Object(signal)))
    return ['signal', 'AbortSignal, such as controller.signal', 'AbortSignal，如 controller.signal']
  if (!(Number(timeout ?? 0) >= 0)) return ['timeout', 'milliseconds, at least 0', '不小于 0 的毫秒数']
  if (!(Number(retries ?? 0) >= 0)) return ['retries', 'number, at least 0', '不小于 0 的次数']
  return ['headers', '{ name: "value" } in Latin-1', '{ name: "value" }，取值限 Latin-1']
}

/**
 * Explains why the options of a call cannot be used.
 * @throws TypeError `INVALID_ARGUMENT`
 */
export function explainOptions(options: CallOptions): never {
  const [name, expected, expectedZh] = invalidOption(options)
  const value = options[name]
  const actual = typeof value === 'number' ? value : describe(value)
  throw argumentError(`${name}: ${actual}; expected ${expected}. ${name} 应为${expectedZh}。`)
}
