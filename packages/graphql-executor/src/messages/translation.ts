import { syntaxMessages } from './syntax-messages.ts'
import { validationMessages } from './validation-messages.ts'
import { valueMessages } from './value-messages.ts'

const translations = [...validationMessages, ...valueMessages, ...syntaxMessages]

const HAN = /\p{Script=Han}/u

/** A suggestion at the end of a message. */
const SUGGESTION = / Did you mean (.+)\?$/s

/** The message of an invalid variable, with the message about its value. */
const INVALID_VARIABLE = /^Variable "(.+?)" got invalid value .+?(?: at "([^"]+)")?; (.+)$/s

function translateSuggestion(suggestion: string): string {
  const inlineFragment = /^to use an inline fragment on (.+)$/s.exec(suggestion)?.[1]
  const names = (inlineFragment ?? suggestion)
    .replace(/^the enum value /, '')
    .replaceAll(/,? or /g, ' 或 ')
    .replaceAll(', ', '、')
  return inlineFragment ? `是否要用类型 ${names} 的内联片段？` : `是否指 ${names}？`
}

function translateSentence(message: string): string | undefined {
  const translation = translations.find(([pattern]) => pattern.test(message))
  return translation && message.replace(translation[0], translation[1])
}

function translateVariable(message: string): string | undefined {
  const [, name, place, reason] = INVALID_VARIABLE.exec(message) ?? []
  if (!name || !reason) return undefined
  const zh = translate(reason)
  // Without a translation the reason is a message of the schema, in both languages.
  return `变量 “${name}”${place ? `（位于 ${place}）` : ' '}的值不可用${zh ? `：${zh}` : '。'}`
}

/** Returns a message of graphql-js in Chinese; undefined if it is unknown. */
function translate(message: string): string | undefined {
  const suggestion = SUGGESTION.exec(message)
  const sentence = suggestion ? message.slice(0, suggestion.index) : message
  const translated = translateVariable(sentence) ?? translateSentence(sentence) ?? translateSentence(message)
  return translated && suggestion ? `${translated}${translateSuggestion(suggestion[1] ?? '')}` : translated
}

/** Returns a message of graphql-js in Chinese, or nothing for a message of the schema, which is in both languages. */
export function chinesePart(message: string): string {
  return translate(message) ?? (HAN.test(message) ? '' : '查询有误，详见英文说明。')
}
