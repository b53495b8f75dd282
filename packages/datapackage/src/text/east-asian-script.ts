// Tells Chinese in GB 18030 from Korean and Japanese, whose encodings use the same pairs of bytes.
import { analyse } from 'chardet'

/** Encodings of two bytes a character whose bytes are mostly valid in GB 18030, too. */
const EAST_ASIAN = /^(?:EUC-KR|EUC-JP|Shift_JIS|Big5)$/
/** Bytes of a text from which the frequencies of characters are counted. */
const SAMPLE_LENGTH = 64 * 1024
/** Confidence, out of 100, that chardet has in texts without a frequent character. */
const NOISE = 10
/** Number of characters beyond ASCII of which one at least is frequent in any Chinese text. */
const MIN_CHARACTERS = 30
/** Share of Korean syllables that no Chinese text of some length has if its bytes are read as Korean. */
const KOREAN_SHARE = 0.95
/** Share of kana above which a text is Japanese: they have the same bytes in both. */
const KANA_SHARE = 0.1

/** Share of the characters beyond ASCII that a pattern matches, with punctuation left out. */
function shareOf(text: string, pattern: RegExp): number {
  const letters = text.match(/[^\p{ASCII}\p{P}\p{S}\s]/gu) ?? []
  return letters.length === 0 ? 0 : letters.filter((letter) => pattern.test(letter)).length / letters.length
}

/** True if a text that is valid in GB 18030 is likelier Korean, Japanese or in traditional characters in Big5. */
export function isOtherScript(bytes: Uint8Array, text: string): boolean {
  const sample = bytes.subarray(0, SAMPLE_LENGTH)
  if (shareOf(text.slice(0, SAMPLE_LENGTH), /[\p{Script=Hiragana}\p{Script=Katakana}]/u) > KANA_SHARE) return true
  if (shareOf(new TextDecoder('euc-kr').decode(sample), /\p{Script=Hangul}/u) > KOREAN_SHARE) return true
  const confidences = new Map(analyse(sample).map(({ name, confidence }) => [name as string, confidence]))
  const chinese = confidences.get('GB18030') ?? 0
  const others = [...confidences].filter(([name]) => EAST_ASIAN.test(name)).map(([, confidence]) => confidence)
  if (Math.max(NOISE, ...others) > chinese) return true
  return chinese <= NOISE && (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= MIN_CHARACTERS
}
