import { foldForSearch } from '@tiyu/model/search-tokens'

/** Returns the folded text of texts, as the entries of a search have it. */
export const foldTexts = (texts: readonly string[]): string => texts.map(foldForSearch).join(' ')
