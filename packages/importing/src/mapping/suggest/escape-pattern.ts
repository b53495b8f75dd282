/** Returns the regular expression that matches a text as it is, for a mapping that a person reads. */
export function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
