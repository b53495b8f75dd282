import type { ListedOption } from './option-list.ts'

const fold = (text: string) => text.normalize('NFKC').toLowerCase()

/** Returns the options whose name, other name, pinyin or code has the words of a text, the one that is it and those that begin with it first. */
export function matchingOptions(options: readonly ListedOption[], text: string): ListedOption[] {
  const words = fold(text).split(/\s+/).filter(Boolean)
  if (words.length === 0) return [...options]
  const matches = options.filter(({ value, label, note = '', search = '' }) => {
    const searched = fold(`${label} ${note} ${search} ${value}`)
    return words.every((word) => searched.includes(word))
  })
  const typed = fold(text.trim())
  const names = ({ label, search = '' }: ListedOption) => [fold(label), ...search.split(' ')]
  const rank = (option: ListedOption) => {
    if (names(option).includes(typed)) return 0
    return names(option).some((name) => name.startsWith(typed)) ? 1 : 2
  }
  return matches.sort((one, other) => rank(one) - rank(other))
}
