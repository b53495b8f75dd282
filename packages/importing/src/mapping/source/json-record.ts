// From the text of a JSON object to a record of cells. Numbers keep their digits.
import type { Geometry } from '../coordinates/geometry.ts'

/** Cells of an object, nested keys joined by dots. */
export interface FlatObject {
  readonly names: readonly string[]
  readonly cells: readonly string[]
}

type Json = string | boolean | null | readonly Json[] | { readonly [key: string]: Json }

type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown

/** Numbers as they are written: 1.50 stays 1.50. */
const numbersAsText: Reviver = (_key, value, { source }) => (typeof value === 'number' ? source : value)

/**
 * Parses JSON with every number as its text.
 * @throws SyntaxError
 */
export function parseJson(text: string): Json {
  return JSON.parse(text, numbersAsText as Parameters<typeof JSON.parse>[1]) as Json
}

/** Whether a value is an object with keys. */
export function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isScalar(value: Json): value is string | boolean | null {
  return typeof value !== 'object' || value === null
}

function flatten(value: Json, path: string, cells: Map<string, string>): void {
  if (value === null) cells.set(path, '')
  else if (isScalar(value)) cells.set(path, String(value))
  else if (Array.isArray(value) && value.every(isScalar))
    cells.set(path, value.filter((one) => one !== null).join('; '))
  else for (const [key, one] of Object.entries(value)) flatten(one, path ? `${path}.${key}` : key, cells)
}

const shapes = new Map<string, readonly string[]>()

/** How many shapes of objects are remembered. */
const MAX_SHAPES = 1000

/** Objects of one shape share their list of names. */
function internNames(names: readonly string[]): readonly string[] {
  const shape = JSON.stringify(names)
  const cached = shapes.get(shape)
  if (cached) return cached
  if (shapes.size < MAX_SHAPES) shapes.set(shape, names)
  return names
}

/** The cells of an object. */
export function flattenObject(object: { readonly [key: string]: Json }): FlatObject {
  const cells = new Map<string, string>()
  flatten(object, '', cells)
  return { names: internNames([...cells.keys()]), cells: [...cells.values()] }
}

/** Name of the cell that holds the `id` of a GeoJSON feature. */
const FEATURE_ID = '$id'

/** The cells and the geometry of a GeoJSON feature (RFC 7946, section 3.2). */
export function flattenFeature(feature: { readonly [key: string]: Json }): FlatObject & { geometry?: Geometry } {
  const { properties, id, geometry } = feature
  const object = isObject(properties) ? properties : {}
  const flat = flattenObject(id === undefined ? object : { [FEATURE_ID]: id, ...object })
  return isObject(geometry) ? { ...flat, geometry: geometry as unknown as Geometry } : flat
}
