// Error messages for invalid options of plain JavaScript, which no compiler has checked. Loaded lazily.
import type { CallOptions, ClientOptions } from '../options.ts'

/** Not that of validate-selection.ts: a bundle with `createRequest` alone would contain the lazily loaded calls. */
function optionError(message: string): TypeError {
  return Object.assign(new TypeError(message), { code: 'INVALID_ARGUMENT' })
}

/** Returns a value as in a program, or the kind of an object, such as `AbortController`. */
const describe = (value: unknown) => (typeof value === 'object' ? {}.toString.call(value).slice(8, -1) : `${value}`)

/** Returns the name of the first option that is invalid, with what is expected there in English and Chinese. */
function invalidOption({ signal, timeout, retries }: CallOptions): readonly [keyof CallOptions, string, string] {
  if (signal && !('throwIfAborted' in Object(signal)))
    return ['signal', 'AbortSignal, such as controller.signal', 'AbortSignal，如 controller.signal']
  if (!(Number(timeout ?? 0) >= 0)) return ['timeout', 'milliseconds, at least 0', '不小于 0 的毫秒数']
  if (!(Number(retries ?? 0) >= 0)) return ['retries', 'number, at least 0', '不小于 0 的次数']
  return ['headers', '{ name: "value" } in Latin-1', '{ name: "value" }，取值限 Latin-1']
}

/**
 * Explains that a document has no text.
 * @throws TypeError `INVALID_ARGUMENT`
 */
export function explainDocument(): never {
  throw optionError('No source text: use documentMode "string". 没有原文。')
}

/**
 * Explains that a call needs a feature which the client was created without.
 * @throws TypeError `INVALID_ARGUMENT`
 */
export function explainMissing(feature: string): never {
  throw optionError(
    `${feature}: missing; import { ${feature} } from '@tiyu/sdk' and call createClient({ url, ${feature} }). 请引入 ${feature} 并传给 createClient。`,
  )
}

/**
 * Explains why the options of a call cannot be used.
 * @throws TypeError `INVALID_ARGUMENT`
 */
export function explainOptions(options: ClientOptions & CallOptions, hasFeatures: boolean): never {
  if (!hasFeatures) explainMissing(Object(options).batch ? 'batching' : 'staticBuild')
  const [name, expected, expectedZh] = invalidOption(options)
  const value = options[name]
  throw optionError(`${name}: ${describe(value)}; expected ${expected}. ${name} 应为${expectedZh}。`)
}
