// An expression of tokens for the entries of one sample level: a token of another level is in none of them.
import { MIN_SYLLABLE_LEVEL, marks, type TokenExpression, type TokenTerm } from '@tiyu/search'

/** What the entries of a level must have; `text` is the same for what is the same. */
export type LevelExpression =
  | { readonly text: string; readonly prefix: string; readonly token: string; readonly isBeginning: boolean }
  | { readonly text: string; readonly all: readonly LevelExpression[]; readonly none: readonly LevelExpression[] }
  | { readonly text: string; readonly any: readonly LevelExpression[] }

const distinct = (parts: readonly LevelExpression[]) => [...new Map(parts.map((part) => [part.text, part])).values()]

const textOf = (parts: readonly LevelExpression[]) => parts.map(({ text }) => text).join(' ')

function atLevelOfTerm(
  { typeTag, level, mark, token, isBeginning }: TokenTerm,
  at: number,
): LevelExpression | undefined {
  if (level !== '' && Number(level) !== at) return undefined
  if (level !== '' && mark === marks.syllables && at < MIN_SYLLABLE_LEVEL) return undefined
  const prefix = `${typeTag}${mark}`
  return { text: `'${prefix}${token}'${isBeginning ? ':*' : ''}`, prefix, token, isBeginning }
}

const isNot = (expression: TokenExpression) => 'not' in expression

function allAtLevel(expressions: readonly TokenExpression[], level: number): LevelExpression | undefined {
  const required = expressions.filter((one) => !isNot(one)).map((one) => atLevel(one, level))
  if (required.includes(undefined)) return undefined
  const all = distinct(required.filter((one) => one !== undefined))
  const none = distinct(expressions.flatMap((one) => ('not' in one ? (atLevel(one.not, level) ?? []) : [])))
  if (none.some(({ text }) => all.some((one) => one.text === text))) return undefined
  if (all.length === 1 && none.length === 0) return all[0]
  return { text: `(${textOf(all)} ! ${textOf(none)})`, all, none }
}

/** Returns what the entries of a level must have; undefined if none of them matches. */
export function atLevel(expression: TokenExpression, level: number): LevelExpression | undefined {
  if ('term' in expression) return atLevelOfTerm(expression.term, level)
  if ('all' in expression) return allAtLevel(expression.all, level)
  if ('not' in expression) return allAtLevel([expression], level)
  const any = distinct(expression.any.flatMap((part) => atLevel(part, level) ?? []))
  return any.length > 1 ? { text: `[${textOf(any)}]`, any } : any[0]
}
