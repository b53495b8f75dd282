import type { ListedOption } from './option-list.ts'

const fold = (text: string) => text.normalize('NFKC').toLowerCase()

/** Returns the options whose name, other name, pinyin or code has the words of a text, those that begin with it first. */
export function matchingOptions(options: readonly ListedOption[], text: string): ListedOption[] {
  const words = fold(text).split(/\s+/).filter(Boolean)
  const matches = options.filter(({ value, label, note = '', search = '' }) => {
    const searched = fold(`${label} ${note} ${search} ${value}`)
    return words.every((word) => searched.includes(word))
  })
  const begins = ({ label }: ListedOption) => fold(label).startsWith(fold(text.trim()))
  return [...matches.filter(begins), ...matches.filter((option) => !begins(option))]
}
