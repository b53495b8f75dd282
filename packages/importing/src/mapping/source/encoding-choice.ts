// Chooses among encodings that are mistaken for each other, or refuses the file with the readings.
import type { Message } from '@tiyu/model'
import { SourceError } from '../errors.ts'
import { compareEncodings, type EncodingFit, fitEncoding, SINGLE_BYTE_ENCODINGS } from './single-byte-text.ts'

/** True if every byte of a text is valid in an encoding. */
export function canDecode(sample: Buffer, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(sample)
    return true
  } catch {
    return false
  }
}

/** Encodings that others of one byte a character are mistaken for. */
const MISTAKEN_ENCODINGS = /^(?:windows-125[012478]|iso-8859-[1259]|koi8-r)$/

/**
 * Returns the encoding of lines, which may be another one of the same scripts than was guessed.
 * @throws SourceError if several encodings fit, or none
 */
export function chooseEncoding(lines: readonly Buffer[], guess: string, file: string): string {
  if (!MISTAKEN_ENCODINGS.test(guess)) return guess
  const verdict = compareEncodings(Buffer.concat(lines), guess)
  if (verdict.encoding !== undefined) return verdict.encoding
  throw new SourceError({ file, ...undecided(verdict.candidates) })
}

/** Characters that show that words in an encoding of one byte are no chance. */
const MIN_CHARACTERS = 12

/** Chinese within a word of Latin letters: what an accented letter and the next byte give. */
const HAN_WITHIN_WORD = /[A-Za-z]{3}\p{Script=Han}{1,2}[a-z]|[A-Za-z]\p{Script=Han}{1,2}[a-z]{3}/u

/** True if lines are in an alphabet: read as Chinese, they have characters within words, or one of its encodings fits. */
export function isAlphabetic(lines: readonly Buffer[]): boolean {
  const bytes = Buffer.concat(lines)
  if (!canDecode(bytes, 'gb18030') || HAN_WITHIN_WORD.test(new TextDecoder('gb18030').decode(bytes))) return true
  return SINGLE_BYTE_ENCODINGS.some((encoding) => {
    const { faults, count } = fitEncoding(bytes, encoding)
    return count >= MIN_CHARACTERS && faults === 0
  })
}

function undecided(candidates: readonly EncodingFit[]): Message {
  const readings = candidates.map(({ encoding, words }) => [encoding, words.join(', ')] as const)
  return {
    message: {
      en: `The encoding cannot be told from the text: ${readings.map(([name, words]) => `${name} reads ${words}`).join('; ')}.`,
      zh: `无法由文字判断编码：${readings.map(([name, words]) => `按 ${name} 读作 ${words}`).join('；')}。`,
    },
    hint: {
      en: `Set format.encoding to the one that reads right, such as encoding: ${(candidates[1] ?? candidates[0])?.encoding}; ibm850, ibm437 and ibm852 are those of DOS. Or save the file in UTF-8.`,
      zh: `请在 format.encoding 写明读法正确的编码，如 encoding: ${(candidates[1] ?? candidates[0])?.encoding}（DOS 的编码为 ibm850、ibm437、ibm852），或把文件另存为 UTF-8。`,
    },
  }
}
