// Names that a program has spoilt: "?" for a character that an encoding lacks (GBK has no › and no •), letters of a wrong
// encoding, and references of HTML that nobody decoded.
import { type AnyTable, type Message, quote } from '@tiyu/model'
import type { RowCheck } from './row-check.ts'

/** A "?" among Chinese characters: a name has none, while a title may ask a question. */
export const LOST_AMONG_CHINESE = /\p{Script=Han} ?\? ?\p{Script=Han}/u

/** A "?" where the sections of a locator are joined. */
const IN_LOCATOR = /\S \? \S/

/** UTF-8 read as Windows-1252, as in SodankylÃ¤ and â€“, and what GBK makes of lost bytes. */
const WRONG_ENCODING =
  /[\u00c2\u00c3][\u0080-\u00bf]|\u00e2\u20ac|\u00ef\u00bb\u00bf|[äåæçèé][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}|锟斤拷|烫烫烫|浣撹偛|[锛鐨][\u4e00-\u9fff]/

/** A name without any letter or digit, such as ???? and ——; the unit % is one. */
const NO_LETTER = /^[^\p{L}\p{N}]{2,}$/u

/** A tag of HTML, as in <b>. */
const TAG = /<\/?[a-z][^<>]*>/i

/** A character reference, as in Caf&eacute; and &#233;. */
const REFERENCE = /&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,6});/i

interface Defect {
  readonly fields: readonly string[]
  readonly pattern: RegExp
  describe(text: string): Message
}

const NAMES = ['name', 'nameEn', 'title', 'titleEn', 'address']

const DEFECTS: readonly Defect[] = [
  { fields: ['name'], pattern: LOST_AMONG_CHINESE, describe: lostCharacter },
  { fields: ['locator'], pattern: IN_LOCATOR, describe: lostCharacter },
  { fields: NAMES, pattern: NO_LETTER, describe: withoutLetters },
  { fields: NAMES, pattern: TAG, describe: markup },
  { fields: NAMES, pattern: WRONG_ENCODING, describe: wrongEncoding },
  { fields: NAMES, pattern: REFERENCE, describe: undecodedReference },
]

/** A character of every pattern, or a text without letters. */
const SUSPICIOUS = /[?&<\u00c2\u00c3\u00e2\u00efäåæçèé锟烫浣锛鐨]|^[^\p{L}\p{N}]+$/u

/** Returns the check of texts that a program has spoilt; undefined for a table without names or locators. */
export function checkLostCharacters({ columns }: AnyTable): RowCheck | undefined {
  const defects = DEFECTS.flatMap(({ fields, ...defect }) =>
    fields.filter((field) => field in columns).map((field) => ({ field, ...defect })),
  )
  if (defects.length === 0) return undefined
  const fields = [...new Set(defects.map(({ field }) => field))]
  return (values, _context, report) => {
    for (const field of fields) {
      const text = values[field] as string | null
      if (!text || !SUSPICIOUS.test(text)) continue
      const defect = defects.find((one) => one.field === field && one.pattern.test(text))
      if (defect) report(field, defect.describe(text))
    }
  }
}

function lostCharacter(text: string): Message {
  return {
    message: {
      en: `${quote(text)} has "?" where a character was lost.`,
      zh: `${quote(text)} 中的 “?” 处丢失了字符。`,
    },
    hint: {
      en: 'The file was saved as GBK, which has no "›" and no "•": take an earlier copy, and save as "CSV UTF-8".',
      zh: '文件曾存为 GBK，而 GBK 没有 “›”“•” 等字符：请改用先前的副本，并另存为“CSV UTF-8”。',
    },
  }
}

function withoutLetters(text: string): Message {
  return {
    message: { en: `${quote(text)} has no letter and no digit.`, zh: `${quote(text)} 中没有任何文字或数字。` },
    hint: {
      en: 'Write the name; a row of question marks is what a wrong encoding left of it.',
      zh: '请填写名称；一串问号是编码错误造成的丢失。',
    },
  }
}

function markup(text: string): Message {
  return {
    message: { en: `${quote(text)} has a tag of HTML.`, zh: `${quote(text)} 含 HTML 标签。` },
    hint: { en: 'Write the name alone, without tags such as <b>.', zh: '请只写名称，不要写 <b> 等标签。' },
  }
}

function wrongEncoding(text: string): Message {
  return {
    message: {
      en: `${quote(text)} was read in a wrong encoding.`,
      zh: `${quote(text)} 是按错误的编码读取的乱码。`,
    },
    hint: {
      en: 'Take it from the source again, and open and save files as UTF-8.',
      zh: '请从来源重新取得该文字，并以 UTF-8 打开和保存文件。',
    },
  }
}

function undecodedReference(text: string): Message {
  const reference = REFERENCE.exec(text)?.[0] ?? ''
  return {
    message: {
      en: `${quote(text)} has the character reference ${reference} of HTML.`,
      zh: `${quote(text)} 含 HTML 字符引用 ${reference}。`,
    },
    hint: {
      en: 'Write the character itself, such as é for &eacute;.',
      zh: '请写字符本身，如 &eacute; 写作 é。',
    },
  }
}
