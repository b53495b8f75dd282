// What a row is found by: the folded texts of its search document, the keys of its names, their pinyin and its regions.
import type { AnyTable } from '@tiyu/model'
import { foldForSearch, nameKey } from '@tiyu/model/search-tokens'
import { pinyinTokens } from '@tiyu/search'
import { type SearchDocument, searchDocuments } from './documents.ts'
import type { SearchNameCollector, TokenizedName } from './search-name-collector.ts'

type Values = Readonly<Record<string, unknown>>

/** A folded text (see `foldForSearch`), or a reference name that is already tokenized. */
export type FoldedText = string | TokenizedName

const HAN = /\p{Script=Han}/u

/** A name with signs between Chinese characters, which its key is without. */
const PARTED_HAN = /\p{Script=Han}[^\p{L}\p{N}\p{Script=Han}]+\p{Script=Han}/u

function foldTexts(texts: readonly (string | TokenizedName | null)[]): FoldedText[] {
  const folded: FoldedText[] = []
  for (const text of texts) if (text !== null) folded.push(typeof text === 'string' ? foldForSearch(text) : text)
  return folded
}

/** Length of the title of entries that have none, in characters. */
const NO_TITLE_LENGTH = 1000

function titleLength([first]: readonly FoldedText[]): number {
  if (first === undefined) return NO_TITLE_LENGTH
  return (typeof first === 'string' ? first : first.text).length
}

const NO_READINGS: ReturnType<typeof pinyinTokens> = { pinyin: [], syllables: [] }

/** The division that a name begins with, which people leave its word out of. */
const DIVISION = /^(?<place>\p{Script=Han}{2,4}?)[省市县区镇](?=\p{Script=Han}{2})/u

/** Returns the letters of a name without the word for its division: jinzhongtiyuguan for 晋中市体育馆. */
function lettersWithoutDivision(name: string, spaced: string): string[] {
  const place = DIVISION.exec(name)?.groups?.place
  const syllables = spaced.split(' ')
  // Only of a name of characters alone, each character is a syllable.
  if (place === undefined || syllables.length !== [...name].length) return []
  const division = [...place].length
  return [syllables.filter((_, at) => at !== division).join('')]
}

/** Returns the pinyin of the first Chinese name. */
function readingsOf(title: readonly (string | TokenizedName | null)[], names: SearchNameCollector) {
  const chinese = title.find((name) => typeof name === 'string' && HAN.test(name)) as string | undefined
  if (chinese === undefined) return NO_READINGS
  const spaced = names.pinyin(chinese)
  const readings = pinyinTokens(spaced)
  return { ...readings, pinyin: [...readings.pinyin, ...lettersWithoutDivision(chinese, spaced)] }
}

/** What a row is found by. */
export interface SearchableRow {
  readonly id: string
  readonly title: readonly FoldedText[]
  /** Keys of names whose signs part Chinese characters; words of them are words of the title. */
  readonly keys: readonly string[]
  readonly texts: readonly FoldedText[]
  readonly nameKeys: ReadonlySet<string>
  readonly readings: ReturnType<typeof pinyinTokens>
  /** Codes of its region and of those that it is in, the largest first; none without one. */
  readonly regions: readonly string[]
  /** Length of the title. */
  readonly length: number
}

/** Reads the names and texts of a row, and adds the words of its names to the index. */
function readTexts(row: Values, document: SearchDocument, names: SearchNameCollector) {
  const { designation } = document
  const titleTexts = document.title(row, names)
  const title = foldTexts(titleTexts)
  const foldedNames = designation
    ? [foldForSearch(designation(row, names))]
    : title.filter((name) => typeof name === 'string')
  for (const name of foldedNames) names.addWords(name)
  const nameKeys = new Set(foldedNames.map(nameKey))
  nameKeys.delete('')
  const readings = designation ? NO_READINGS : readingsOf(titleTexts, names)
  // A name that begins with a text has all its words, also where the signs of the name part them.
  const keys = designation ? [] : foldedNames.filter((name) => PARTED_HAN.test(name)).map(nameKey)
  return { title, keys, texts: foldTexts(document.texts(row, names)), nameKeys, readings, length: titleLength(title) }
}

/** Returns the column with the region of a row: that of the row itself, or the one that it points to. */
function regionColumn({ model, key, fields }: AnyTable): string | undefined {
  return model === 'Region' ? key : fields.find(({ references }) => references === 'Region')?.name
}

/** Returns a function that reads what a row of a table is found by; undefined if the table is not searched. */
export function createSearchableReader(
  table: AnyTable,
  names: SearchNameCollector,
): ((row: Values) => SearchableRow) | undefined {
  const document = searchDocuments[table.model]
  if (!document) return undefined
  const column = regionColumn(table)
  return (row) => {
    const region = (column && row[column]) as string | null | undefined
    const regions = region == null ? [] : names.regionsOf(region)
    return { id: row[table.key] as string, ...readTexts(row, document, names), regions }
  }
}
