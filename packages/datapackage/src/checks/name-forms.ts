// Names in forms that are not found or not read as they look: letters of another script, radicals, parted accents.
import { type AnyTable, type Message, quote } from '@tiyu/model'
import type { RowCheck } from './row-check.ts'

/** Columns that hold names and titles, in Chinese or in any script. */
const NAMES = ['name', 'title', 'address']

/** A word with Latin letters and letters of a script that has the same shapes. */
const MIXED_SCRIPTS =
  /[\p{Script=Latin}][\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u
/** Radicals and compatibility characters, which PDF files print for characters. */
const COMPATIBILITY = /[\u2e80-\u2fdf\uf900-\ufaff]/
const ENGLISH = /^(?!.*\p{Script=Latin}).*\p{Script=Han}/su
/** Texts that need no closer look. */
const PLAIN = /^[\p{ASCII}\u4e00-\u9fff\u3000-\u303f\uff00-\uff20]*$/u

function defectOf(text: string): Message | undefined {
  if (text.includes('  ')) return TWO_SPACES
  if (PLAIN.test(text)) return undefined
  const mixed = MIXED_SCRIPTS.exec(text)?.[0]
  if (mixed) return mixedScripts(text, mixed)
  const normal = COMPATIBILITY.test(text) ? text.normalize('NFKC') : text.normalize('NFC')
  return normal === text ? undefined : notNormal(text, normal)
}

const defectOfEnglish = (text: string) => (ENGLISH.test(text) ? notEnglish(text) : undefined)

/** Returns the check of the names and the English texts of a table; undefined for a table that has neither. */
export function checkNameForms({ columns }: AnyTable): RowCheck | undefined {
  const english = Object.keys(columns).filter((column) => column.endsWith('En'))
  const names = [
    ...NAMES.filter((column) => column in columns),
    ...english.filter((column) => /^(?:name|title)/.test(column)),
  ]
  const checks = [
    ...names.map((field) => [field, defectOf] as const),
    ...english.map((field) => [field, defectOfEnglish] as const),
  ]
  if (checks.length === 0) return undefined
  return (values, _context, report) => {
    for (const [field, defectIn] of checks) {
      const text = values[field] as string | null
      const defect = text ? defectIn(text) : undefined
      if (defect) report(field, defect)
    }
  }
}

const TWO_SPACES: Message = {
  message: { en: 'The name has two spaces in a row.', zh: '名称中有连续两个空格。' },
  hint: { en: 'Write one.', zh: '请只写一个。' },
}

function mixedScripts(text: string, letters: string): Message {
  const points = [...letters].map(
    (letter) => `${letter} (U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')})`,
  )
  return {
    message: {
      en: `A word of ${quote(text)} mixes letters of two scripts that look alike: ${points.join(', ')}.`,
      zh: `${quote(text)} 的一个词混用了两种文字中形状相同的字母：${points.join('、')}。`,
    },
    hint: {
      en: 'Type the word in one script: a search for it would not find this one.',
      zh: '请用同一种文字输入该词，否则检索不到。',
    },
  }
}

function notNormal(text: string, normal: string): Message {
  return {
    message: {
      en: `${quote(text)} has radicals, compatibility characters or accents apart from their letters, as PDF files print them.`,
      zh: `${quote(text)} 含部首、兼容字符或与字母分离的变音符号（常见于 PDF 文件）。`,
    },
    hint: { en: `Write ${quote(normal)}, which looks the same.`, zh: `请写外观相同的 ${quote(normal)}。` },
  }
}

function notEnglish(text: string): Message {
  return {
    message: { en: `The English text is Chinese: ${quote(text)}.`, zh: `英文栏中是中文：${quote(text)}。` },
    hint: { en: 'Write it in English, or leave it empty if it may be.', zh: '请写英文；可以不填的栏也可留空。' },
  }
}
