/** Returns the identifier within the data package: decodes a global ID of the type (Base64 of `Type:id`), else returns `id`. */
export function localId(type: string, id: string): string {
  try {
    const [start, local] = atob(id).split(`${type}:`)
    return (!start && local) || id
  } catch {
    return id
  }
}
