// Keys that a request names: those of tables in memory must exist, others must at least have the form of a key. A name in
// the place of a key finds nothing, and that must not pass for an answer.
import { INVALID, type ModelName, tableOf } from '@tiyu/model'
import { userError } from '../errors.ts'
import { nearestRows } from './nearest-rows.ts'
import { isNamedReference, isReferenceName, type Reference, type ReferenceName } from './reference.ts'
import type { Row } from './where.ts'

function suggestion(row: Row, key: string): string {
  const [code, name, nameEn] = [row[key], row.name ?? row.title, row.nameEn ?? row.titleEn]
  return `"${code}" (${[name, nameEn].filter(Boolean).join(', ')})`
}

/** Returns the division that has replaced the one with a code. */
function successorOf(reference: Reference, model: ReferenceName, given: string) {
  return model === 'Region' ? reference.Region.rows.find(({ formerCodes }) => formerCodes.includes(given)) : undefined
}

function formerCodeError({ code, name, nameEn }: Row, given: string, path: string) {
  return userError(
    'BAD_USER_INPUT',
    `${path}: "${given}" is the code of a division that ${name} (${nameEn}) has replaced. Use "${code}".`,
    `${path}：“${given}” 所指的区划已由${name}取代，请用 “${code}”。`,
  )
}

function unknownKeyError(reference: Reference, model: ReferenceName, given: string, path: string) {
  const successor = successorOf(reference, model, given)
  if (successor) return formerCodeError({ ...successor }, given, path)
  const { singular, zh, key, listField } = tableOf(model)
  const near = nearestRows(reference, model, given).map((row) => suggestion(row, key))
  const shown = given.slice(0, 60)
  return userError(
    'BAD_USER_INPUT',
    `${path}: there is no ${singular} with ${key} "${shown}". ${near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `See ${listField}.`}`,
    `${path}：没有代码为 “${shown}” 的${zh}。${near.length > 0 ? `是否指 ${near.join('、')}？` : `见 ${listField}。`}`,
  )
}

function invalidKeyError(model: ModelName, given: string, path: string) {
  const { singular, zh } = tableOf(model)
  const shown = given.slice(0, 60)
  return userError(
    'BAD_USER_INPUT',
    `${path}: "${shown}" is not the identifier of a ${singular}. Give a slug, such as search(text: "${shown}") finds for a name.`,
    `${path}：“${shown}” 不是${zh}的标识。请给出 slug；可用 search(text: "${shown}") 按名称查找。`,
  )
}

/** True if a text is the name of a row, in either language. */
function isName(reference: Reference, model: ReferenceName, text: string): boolean {
  if (!isNamedReference(model)) return false
  return (reference[model].rows as readonly Row[]).some(({ name, nameEn }) => name === text || nameEn === text)
}

/**
 * Checks the key of a row that a condition or argument refers to.
 * @throws GraphQLError BAD_USER_INPUT with the nearest keys and names if no row can have it
 */
export function validateKey(reference: Reference, model: ModelName, given: string, path: string): void {
  if (isReferenceName(model)) {
    if (!reference[model].find(given)) throw unknownKeyError(reference, model, given, path)
    return
  }
  const { key, fields } = tableOf(model)
  const format = fields.find(({ name }) => name === key)?.format
  if (format?.parse?.(given) === INVALID) throw invalidKeyError(model, given, path)
}

/**
 * Checks the codes of an argument: 1 to `max`, each of a row.
 * @throws GraphQLError BAD_USER_INPUT
 */
export function validateCodes(
  reference: Reference,
  model: ReferenceName,
  codes: readonly string[],
  { path, max }: { readonly path: string; readonly max: number },
): void {
  if (codes.length < 1 || codes.length > max) {
    throw userError(
      'BAD_USER_INPUT',
      `${path} has ${codes.length} codes; give 1 to ${max}.`,
      `${path} 中有 ${codes.length} 个代码；请给出 1 到 ${max} 个。`,
    )
  }
  for (const code of codes) validateKey(reference, model, code, path)
}

/** True if a text is not a key, but says which row is meant: by its name, or by the code of a division that it replaced. */
const meansOther = (reference: Reference, model: ReferenceName, text: string) =>
  isName(reference, model, text) || successorOf(reference, model, text) !== undefined

/**
 * Checks the key of a row that is looked up: one that no row has finds nothing, but a name or a former code is a mistake.
 * @throws GraphQLError BAD_USER_INPUT with the nearest keys and names for a name, with the successor for a former code
 */
export function validateLookup(reference: Reference, model: ModelName, given: string, path: string): void {
  if (!isReferenceName(model)) validateKey(reference, model, given, path)
  else if (!reference[model].find(given) && meansOther(reference, model, given))
    throw unknownKeyError(reference, model, given, path)
}
