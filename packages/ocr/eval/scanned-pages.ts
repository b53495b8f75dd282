// A text as the pages of a scan: lines, and tables whose columns are aligned.
import { GlobalFonts, loadImage } from '@napi-rs/canvas'
import { createPage, DEGRADATIONS, type Degradation, LINES_PER_PAGE, toLines } from './degraded-page.ts'

const FONTS = ['Noto Serif CJK SC', 'WenQuanYi Micro Hei', 'SimSun', 'PingFang SC'] as const

/**
 * Returns a Chinese font that is installed.
 * @throws Error if there is none
 */
export function findFont(wanted?: string): string {
  const font = wanted ?? FONTS.find((name) => GlobalFonts.has(name))
  if (font === undefined)
    throw new Error(
      `No Chinese font is installed, such as ${FONTS[0]} (Debian: fonts-noto-cjk). 未安装中文字体，如 ${FONTS[0]}。`,
    )
  return font
}

/** Width of a text in halves of a Chinese character. */
const widthOf = (text: string) =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0xff ? 2 : 1), 0)

/** Gap between columns, in Chinese characters. */
const GAP = 2

/** Replaces the borders between the cells of a table by as many spaces as align its columns. */
function alignTable(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>((widest, row) => {
    for (const [column, cell] of row.entries()) widest[column] = Math.max(widest[column] ?? 0, widthOf(cell))
    return widest
  }, [])
  const pad = (cell: string, column: number) => {
    const missing = (widths[column] ?? 0) - widthOf(cell) + 2 * GAP
    return `${cell}${'\u3000'.repeat(Math.floor(missing / 2))}${missing % 2 ? ' ' : ''}`
  }
  // Equally long lines stay aligned where they are squeezed into the width of the page.
  return rows.map((row) => row.map(pad).join(''))
}

/** Returns the lines of a text, with its tables aligned. */
function toScannedLines(text: string): string[] {
  const lines: string[] = []
  let rows: string[][] = []
  for (const line of [...text.split('\n'), '']) {
    if (line.includes(' | ')) rows.push(line.split(' | '))
    else {
      lines.push(...alignTable(rows), ...toLines(line))
      rows = []
    }
  }
  return lines
}

/** A page as a JPEG image. */
interface ScannedPage {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** Draws a text on pages as a scanner would return them. */
export async function createScannedPages(
  text: string,
  degradation: Degradation = DEGRADATIONS[0] as Degradation,
  font: string = findFont(),
): Promise<ScannedPage[]> {
  const lines = toScannedLines(text)
  const pages: ScannedPage[] = []
  for (let at = 0; at < lines.length; at += LINES_PER_PAGE) {
    const bytes = await createPage(lines.slice(at, at + LINES_PER_PAGE), font, degradation)
    const { width, height } = await loadImage(bytes)
    pages.push({ bytes, width, height })
  }
  return pages
}
