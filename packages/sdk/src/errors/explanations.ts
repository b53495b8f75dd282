// Error messages for mistakes of plain JavaScript, which no compiler has checked. Loaded lazily.
import type { CallOptions } from '../options.ts'

/** Returns the kind of a value, such as `Array`. */
export const kindOf = (value: unknown): string => ({}).toString.call(value).slice(8, -1)

/** Returns a value as in a program, or the kind of an object, such as `AbortController`. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 40))
  return Object(value) === value ? kindOf(value) : `${value}`
}

/** Returns the error of a program that has `actual` in a place: not an ApiError. */
export function mistake(place: string, actual: string, expected: string): TypeError {
  const error = new TypeError(`${place}: ${actual}; expected ${expected}. ${place} 应为 ${expected}。`)
  return Object.assign(error, { code: 'INVALID_ARGUMENT' })
}

/**
 * Explains that a document has no text.
 * @throws TypeError `INVALID_ARGUMENT`
 */
export function explainDocument(document: unknown): never {
  throw mistake('document', describe(document), 'text, as from documentMode "string"')
}

/**
 * Explains that a call needs a feature which the client was created without.
 * @throws TypeError `INVALID_ARGUMENT`
 */
export function explainMissing(feature: string): never {
  throw mistake(feature, 'missing', `import { ${feature} } from '@tiyu/sdk'; createClient({ url, ${feature} })`)
}

/**
 * Explains why the options of a call cannot be used.
 * @throws TypeError `INVALID_ARGUMENT` that names the first invalid option
 */
export function explainOptions({ signal, timeout, retries, headers }: CallOptions): never {
  if (signal && !('throwIfAborted' in Object(signal))) throw mistake('signal', describe(signal), 'AbortSignal')
  for (const [name, value] of Object.entries({ timeout, retries }))
    if (!(Number(value ?? 0) >= 0)) throw mistake(name, describe(value), '>= 0')
  throw mistake('headers', describe(headers), '{ name: "Latin-1" }')
}
