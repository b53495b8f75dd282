// Finds the array of records in a JSON document.

/** Calls `visit` for every array of objects that is not within another array, with its path. */
function visitArrays(value: unknown, path: string, visit: (path: string, length: number) => void): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    const objects = value.filter((one) => typeof one === 'object' && one !== null && !Array.isArray(one)).length
    if (objects > 0) visit(path, objects)
    return
  }
  for (const [key, one] of Object.entries(value)) visitArrays(one, path ? `${path}.${key}` : key, visit)
}

/**
 * Returns the path of the largest array of objects in a document; empty for the root, undefined if there is none.
 * @param text a JSON document
 */
export function findRecordArray(text: string): string | undefined {
  let largest: { path: string; length: number } | undefined
  try {
    visitArrays(JSON.parse(text), '', (path, length) => {
      if (!largest || length > largest.length) largest = { path, length }
    })
  } catch {
    return undefined
  }
  return largest?.path
}
