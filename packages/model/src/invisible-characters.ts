// Characters that a reader cannot see but a search compares: control characters, invisible formatting, and U+FFFD, which
// stands where a character was lost. A character for private use is what one font makes of it, so a reader of another
// cannot see it either.

/**
 * One such character. The joiners U+200C and U+200D shape letters of scripts such as Arabic and Hindi, and join emoji:
 * after those they are part of the text. Variation selectors choose the form of the character before them.
 */
const INVISIBLE =
  /[[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Co}\u2028\u2800\u2029\uFFF9-\uFFFD]--[\n\p{Variation_Selector}\u200C\u200D]]|(?<![[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]--[\p{Script=Latin}\p{Script=Han}]])[\u200C\u200D]/v

/** Characters that need no closer look: Latin letters, punctuation, symbols, Chinese, Japanese, Korean. */
const PLAIN =
  /^[\n -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f-\u205e\u2070-\u27ff\u2801-\u3163\u3165-\ud7ff\uf900-\ufdcf\ufe10-\ufefe\uff00-\uff9f\uffa1-\uffef]*$/

/** Returns the position of the first invisible character of a text; -1 if it has none. Line feeds are visible. */
export function findInvisible(text: string): number {
  return PLAIN.test(text) ? -1 : text.search(INVISIBLE)
}

/** Returns the name of the character at a position, such as `U+200B`. */
export function codePointName(text: string, position: number): string {
  return `U+${(text.codePointAt(position) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** Writes the invisible characters of a text by their names, such as `a⟨U+200B⟩b`. */
export function showInvisible(text: string): string {
  let shown = ''
  let rest = text
  for (let at = findInvisible(rest); at >= 0; at = findInvisible(rest)) {
    const end = at + String.fromCodePoint(rest.codePointAt(at) ?? 0).length
    shown += `${rest.slice(0, at)}⟨${codePointName(rest, at)}⟩`
    rest = rest.slice(end)
  }
  return shown + rest
}
