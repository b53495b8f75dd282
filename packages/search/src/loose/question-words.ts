// The words of a question that are not in its answer.

/** Chinese, longer ones first. Folding writes 么 as 幺. */
const CHINESE =
  /[一共总]*有?(?:多少[个座处块家名人枚条]?|几[个座处块家名枚条])|什[么幺](?:样|时候)?|[在从]?哪(?:里|儿|些|个|一[个年]|年)|怎[么幺]样?|如何|有没有|是否|可以|请问|(?<=\p{Script=Han})[是吗呢]$/gu

const ENGLISH =
  /\b(?:how (?:many|much|long|large|big)|what|where|when|which|who|whose|is|are|was|were|do|does|did|has|have|there|can|i|number of|number)\b/g

/** Characters that join what is shortened for with what has it, and those at the ends of what is left. */
const JOINING = /的| 是|是 /gu

/** The sign after a year, before what happened in it. */
const YEAR_SIGN = /(?<=(?:19|20)\d{2})年(?=\p{Script=Han})/gu

/** Returns a folded text without the words of a question; undefined if it has none, or nothing else. */
export function withoutQuestionWords(folded: string): string | undefined {
  const parted = folded.replaceAll(YEAR_SIGN, ' ')
  const shortened = parted.replaceAll(CHINESE, ' ').replaceAll(ENGLISH, ' ')
  const rest = shortened === parted ? shortened : shortened.replaceAll(JOINING, ' ')
  const trimmed = rest.replaceAll(/\s+/g, ' ').trim()
  return trimmed === folded || !/[\p{L}\p{N}\p{Script=Han}]/u.test(trimmed) ? undefined : trimmed
}
