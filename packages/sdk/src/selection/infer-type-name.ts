/**
 * Infers the type name from the name of a field: `Event` for `events` and `eventStatistics`, `Facility` for `facilities`. The
 * code generator uses it too and lists the fields for which the result is wrong as `typeNames`.
 */
export function inferTypeName(field: string): string {
  const singular = field.replace(/Statistics$|(?<!Serie)s$/, '').replace(/(?<!Ser)ie$/, 'y')
  return singular.replace(/^./, (initial) => initial.toUpperCase())
}
