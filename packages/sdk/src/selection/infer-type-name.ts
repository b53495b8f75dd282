/**
 * Infers the type name from the name of a field: `Event` for `events` and `eventStatistics`. The code generator uses it too
 * and lists the fields for which the result is wrong as `typeNames`.
 */
export function inferTypeName(field: string): string {
  return field.replace(/^./, (initial) => initial.toUpperCase()).replace(/Statistics$|s$/, '')
}
