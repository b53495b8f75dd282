/** Returns TRUE and FALSE, as spreadsheets write them, in lower case; any other text as it is. */
export function lowerCaseBoolean(text: string): string {
  return /^(?:true|false)$/i.test(text) ? text.toLowerCase() : text
}
