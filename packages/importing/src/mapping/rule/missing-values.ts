// Texts that mean a missing value.

/** Missing values of every mapping by default; compared without case. */
export const DEFAULT_MISSING_VALUES = ['NA', 'N/A', '#N/A', 'NULL', 'NaN', 'nil', '-', '--', '—', '\\N']

/** Words for missing values in many languages, which `--suggest` adds to a mapping if a file contains them. */
const MISSING_VALUE_WORDS: ReadonlySet<string> = new Set([
  ...['k. a.', 'k.a.', 'keine angabe', 'keine angaben', 'unbekannt', 'n.v.t.', 'onbekend'],
  ...['okänt', 'ukendt', 'ei tietoa'],
  ...['n/d', 'n.d.', 's/d', 's.d.', 'sin datos', 'sin información', 'no disponible', 'sem dados', 'desconhecido'],
  ...['nc', 'n.c.', 'non renseigné', 'inconnu', 'inconnue', 'sconosciuto', 'non disponibile', 'brak', 'brak danych'],
  ...['unknown', 'none', 'not known', 'not available', 'not applicable', 'tbc', 'tbd', '#n/a', '<null>', '?'],
  ...['нет', 'нет данных', 'неизвестно', '无', '不详', '未知', '暂无', '無', '不詳', '－', '―', '—'],
  ...['なし', '不明', '없음', '미상'],
])

/** True if a text means a missing value. */
export type MissingTest = (text: string) => boolean

/** Compiles a test for empty texts and the listed values, ignoring case. */
export function compileMissingTest(values: readonly string[]): MissingTest {
  const missing = new Set(values.map((value) => value.toLowerCase()))
  return (text) => text === '' || missing.has(text.toLowerCase())
}

/** Returns the words for missing values among cells, as written. */
export function findMissingValues(cells: readonly string[]): string[] {
  return [...new Set(cells.map((cell) => cell.trim()).filter((cell) => MISSING_VALUE_WORDS.has(cell.toLowerCase())))]
}

/** An error that a spreadsheet shows in place of a value. */
const CELL_ERROR =
  /^#(?:DIV\/0!|NULL!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/

/** True if a cell shows the error of a formula, such as #DIV/0!. */
export function isCellError(text: string): boolean {
  return CELL_ERROR.test(text)
}
