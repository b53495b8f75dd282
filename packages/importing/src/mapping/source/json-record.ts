// Flattens JSON objects to records of cells. Numbers keep their digits.
import type { Geometry } from '../coordinates/geometry.ts'

/** A flattened object; nested keys are joined by dots, without the positions in arrays. */
export interface FlatObject {
  readonly names: readonly string[]
  readonly cells: readonly string[]
}

type Json = string | boolean | null | readonly Json[] | { readonly [key: string]: Json }

type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown

/** Keeps numbers as written: 1.50 remains 1.50. */
const numbersAsText: Reviver = (_key, value, { source }) => (typeof value === 'number' ? source : value)

/**
 * Parses JSON with numbers as text.
 * @throws SyntaxError
 */
export function parseJson(text: string): Json {
  return JSON.parse(text, numbersAsText as Parameters<typeof JSON.parse>[1]) as Json
}

/** True for an object that is not an array or null. */
export function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isScalar(value: Json): value is string | boolean | null {
  return typeof value !== 'object' || value === null
}

function addScalar(value: string | boolean | null, path: string, cells: Map<string, string[]>): void {
  const texts = cells.get(path) ?? []
  if (value !== null) texts.push(String(value))
  cells.set(path, texts)
}

/** Adds the scalars below a path. Those of the elements of an array share one column, joined by semicolons. */
function flatten(value: Json, path: string, cells: Map<string, string[]>): void {
  if (isScalar(value)) addScalar(value, path, cells)
  else if (isObject(value)) {
    for (const [key, one] of Object.entries(value)) flatten(one, path ? `${path}.${key}` : key, cells)
  } else if (value.length === 0) addScalar(null, path, cells)
  else for (const one of value) flatten(one, path, cells)
}

const shapes = new Map<string, readonly string[]>()

/** Maximum number of cached shapes. */
const MAX_SHAPES = 1000

/** Returns one shared list of names per shape of objects. */
function internNames(names: readonly string[]): readonly string[] {
  const shape = JSON.stringify(names)
  const cached = shapes.get(shape)
  if (cached) return cached
  if (shapes.size < MAX_SHAPES) shapes.set(shape, names)
  return names
}

/** Flattens an object. */
export function flattenObject(object: { readonly [key: string]: Json }): FlatObject {
  const cells = new Map<string, string[]>()
  flatten(object, '', cells)
  return { names: internNames([...cells.keys()]), cells: [...cells.values()].map((texts) => texts.join('; ')) }
}

/** Column name of the `id` of a GeoJSON feature. */
const FEATURE_ID = '$id'

/** Flattens the properties of a GeoJSON feature (RFC 7946, section 3.2) and returns its geometry. */
export function flattenFeature(feature: { readonly [key: string]: Json }): FlatObject & { geometry?: Geometry } {
  const { properties, id, geometry } = feature
  const object = isObject(properties) ? properties : {}
  const flat = flattenObject(id === undefined ? object : { [FEATURE_ID]: id, ...object })
  return isObject(geometry) ? { ...flat, geometry: geometry as unknown as Geometry } : flat
}
