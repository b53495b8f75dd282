import type { GraphQLError } from 'graphql'

/** ASCII for marks of Chinese punctuation and typography outside the block of full-width forms. */
const ASCII: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': '"',
  '’': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '、': ',',
  '。': '.',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '…': '...',
}

/** Distance between a full-width form and its ASCII character. */
const FULL_WIDTH_OFFSET = 0xfee0

const isFullWidth = (character: string) => /[\uFF01-\uFF5E]/.test(character)

function toAscii(character: string): string | undefined {
  if (isFullWidth(character)) return String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET)
  return /[\p{Zs}\u200B-\u200F\u2060]/u.test(character) ? ' ' : ASCII[character]
}

function characterAt({ source, positions }: GraphQLError): string {
  const code = source?.body.codePointAt(positions?.[0] ?? 0)
  return code === undefined ? '' : String.fromCodePoint(code)
}

function lineAt({ source, positions }: GraphQLError): string {
  const { body = '' } = source ?? {}
  const position = positions?.[0] ?? 0
  const start = body.lastIndexOf('\n', position - 1) + 1
  const end = body.indexOf('\n', start)
  return body.slice(start, end < 0 ? undefined : end)
}

/** A sentence that ends a message, in English and Chinese. */
export interface Hint {
  readonly en: string
  readonly zh: string
}

function characterHint(character: string): Hint | undefined {
  const ascii = toAscii(character)
  if (ascii === ' ')
    return {
      en: 'That is a space other than the ordinary one; write an ordinary space.',
      zh: '这是特殊的空格，请改为普通空格。',
    }
  if (ascii)
    return {
      en: `Write the ASCII mark ${ascii} instead of ${character}, here and elsewhere.`,
      zh: `请将 ${character} 改为半角（英文）符号 ${ascii}，其他各处亦同。`,
    }
  return /\p{L}/u.test(character)
    ? {
        en: `Put texts such as ${character} into double quotes ("…").`,
        zh: `文字（如 ${character}）须放在英文双引号（"…"）中。`,
      }
    : undefined
}

/** Returns what to write instead of full-width punctuation, curly quotes and bare Chinese, in a syntax error. */
export function punctuationHint(error: GraphQLError): Hint | undefined {
  if (/Unexpected character: U\+/.test(error.message)) return characterHint(characterAt(error))
  const quote = /Unterminated string/.test(error.message) && /[“”„]/.exec(lineAt(error))?.[0]
  return quote
    ? {
        en: `Strings begin and end with ", not with ${quote}.`,
        zh: `字符串以英文双引号 " 开始和结束，不能用 ${quote}。`,
      }
    : undefined
}
