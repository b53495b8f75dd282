// Finds the names and designations in tables of demonstration projects.
import type { TableCell } from '../tables/table-cells.ts'
import type { TextRange } from '../text/sentence-text.ts'

/** A designated name in a table. */
export interface TableProject {
  readonly cell: TableCell
  /** Range of the name in the cell. */
  readonly start: number
  readonly end: number
  /** The words of the heading or the caption that say what it is. */
  readonly designation: string
}

/** The heading of a column of designated names. */
const DESIGNATION_HEAD = /示范(?:基地|单位|项目|企业)|体育公园|特色小镇|精品(?:项目|线路|赛事|景区)|特色学校|模范/
const NAME_HEAD = /^(?:基地|单位|项目|企业|景区|线路|赛事|学校|申报单位)?名称$|^(?:单位|企业|项目|学校|基地)$/
const DESIGNATION_CAPTION =
  /(?:示范|精品|模范|特色|先进)[^，。；]{0,10}(?:名录|名单|一览|基地|单位|项目|学校)|产业基地名录/
/** Items of a cell: 1.甲公司（乙区） 2.丙公司（丁区）. */
const ITEM =
  /(?:^|[、；;\s]|(?<=[）)]))(?:\d{1,2}[.．、]\s*)?([^、；;\s（(\d][^、；;（(]*?(?:[（(](?:集团|上海|北京|中国)[）)][^、；;（(]*)?)(?=[（(][^）)]{1,8}[）)]|[、；;]|\s\d|\d{1,2}[.．、]|$)/g
const MIN_NAME = 3

function namesOf(cell: TableCell): TextRange[] {
  return [...cell.text.matchAll(ITEM)].flatMap(({ index, 0: item, 1: name = '' }) => {
    const start = index + item.lastIndexOf(name)
    return name.length >= MIN_NAME ? [{ start, end: start + name.length }] : []
  })
}

/** Returns the designated names of a table; `caption` is the text above it. */
export function readTableProjects(cells: readonly TableCell[], caption: string): TableProject[] {
  const levelOf = (row: number) =>
    cells.find((cell) => cell.row === row && /^(?:国家|省|市|县|区)级$/.test(cell.text))?.text ?? ''
  const isListed = DESIGNATION_CAPTION.test(caption)
  return cells.flatMap((cell) => {
    const isDesignated = DESIGNATION_HEAD.test(cell.columnHead)
    if (cell.isHead || cell.column === 0 || !(isDesignated || (isListed && NAME_HEAD.test(cell.columnHead)))) return []
    if (/^[\d.\s%]*$/.test(cell.text) || cell.text.length < MIN_NAME) return []
    const designation = `${levelOf(cell.row)}${isDesignated ? cell.columnHead : caption}`
    return namesOf(cell).map((range) => ({ cell, ...range, designation }))
  })
}
