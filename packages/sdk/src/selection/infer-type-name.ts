/**
 * What a field is named after, as far as its name tells: `Event` for `events` and for `eventStatistics`. Shared with the
 * generator, which lists the fields that are named otherwise.
 */
export function inferTypeName(field: string): string {
  return field.replace(/^./, (initial) => initial.toUpperCase()).replace(/Statistics$|s$/, '')
}
