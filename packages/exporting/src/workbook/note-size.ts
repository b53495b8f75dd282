// Notes in the size of their text: the writer gives all the same, which shows two lines.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/** The time of every part of the workbook. */
const MODIFIED = '1980-01-01T00:00:00'

const NOTES = /^xl\/drawings\/vmlDrawing\d+\.vml$/

const SIZE = /width:108pt;height:59\.25pt/g

/** Position of a note: left column, offset, top row, offset, right column, offset, bottom row, offset (VML, `x:Anchor`). */
const ANCHOR = /<x:Anchor>(\d+),15,(\d+),2,\d+,31,\d+,4<\/x:Anchor>/g

const [COLUMNS, ROWS] = [4, 12]

function enlarge(drawing: string): string {
  return drawing.replaceAll(SIZE, 'width:280pt;height:180pt').replaceAll(ANCHOR, (_, column: string, row: string) => {
    const [right, bottom] = [Number(column) + COLUMNS, Number(row) + ROWS]
    return `<x:Anchor>${column},15,${row},2,${right},31,${bottom},4</x:Anchor>`
  })
}

/** Returns a workbook whose notes are large enough to be read. */
export function enlargeNotes(workbook: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(workbook)).map(([path, bytes]): [string, Zippable[string]] => [
    path,
    [NOTES.test(path) ? strToU8(enlarge(strFromU8(bytes))) : bytes, { mtime: MODIFIED }],
  ])
  return zipSync(Object.fromEntries(parts))
}
