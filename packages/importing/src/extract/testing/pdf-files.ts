// Builds PDFs, byte by byte.
import { type LaidOutPage, layOutPages, PAGE, type PdfLayout } from './pdf-layout.ts'
import { LATIN_WIDTHS } from './pdf-lines.ts'
import { assemblePdf } from './pdf-objects.ts'
import type { ReportBlock } from './report-blocks.ts'

/** Layouts of the reports that are written as PDF. */
export const PDF_LAYOUTS = {
  /** A report of an office program: two fonts, justified lines, indented paragraphs, tables with borders. */
  office: {
    latin: 'proportional',
    isJustified: true,
    indent: 2,
    hasTitle: true,
    hasBorders: true,
    numbers: 'middle',
    pageHead: '内部资料',
  },
  /** One font, ragged lines without an indent, tables without borders and with numbers to the right. */
  plain: { latin: 'half', numbers: 'end' },
  /** A page of two columns. */
  columns: { latin: 'proportional', isJustified: true, indent: 2, columns: 2, numbers: 'end' },
} satisfies Record<string, PdfLayout>

/** Returns a stream of a PDF. */
export function pdfStream(content: string): string {
  return `<< /Length ${Buffer.byteLength(content)} >>\nstream\n${content}\nendstream`
}

const hexOf = (text: string) =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')

/** Returns the drawing of a page. */
export function pdfPageContent({ runs, lines }: LaidOutPage): string {
  const drawn = lines.map((line) => {
    const [x, y, toX, toY] = line.map((place) => place.toFixed(2))
    return `${x} ${y} m ${toX} ${toY} l S`
  })
  const shown = runs.map(
    ({ text, x, y, size, isLatin, spacing }) =>
      `BT /${isLatin ? 'F2' : 'F1'} ${size.toFixed(2)} Tf ${spacing.toFixed(3)} Tc ${x.toFixed(2)} ${y.toFixed(2)} Td <${hexOf(text)}> Tj ET`,
  )
  return [...drawn, ...shown].join('\n')
}

const TO_UNICODE =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap end end'

/** Number of the object of the first page. */
export const FIRST_PAGE = 9
/** The fonts of a page. */
export const FONTS = '/Font << /F1 3 0 R /F2 5 0 R >>'

const pdfFont = (descendant: number) =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode 7 0 R >>`
const pdfDescendant = (width: number, widths: string) =>
  `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 8 0 R /DW ${width} /W [${widths}] >>`

/** Returns the objects of a PDF: catalogue, pages, fonts, and each page with its content. */
export function createPdfObjects(pages: readonly LaidOutPage[]): string[] {
  const kids = pages.map((_, index) => `${FIRST_PAGE + 2 * index} 0 R`).join(' ')
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    pdfFont(4),
    pdfDescendant(1000, LATIN_WIDTHS.half),
    pdfFont(6),
    pdfDescendant(500, LATIN_WIDTHS.proportional),
    pdfStream(TO_UNICODE),
    '<< /Type /FontDescriptor /FontName /Any /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents ${FIRST_PAGE + 2 * index + 1} 0 R /Resources << ${FONTS} >> >>`,
      pdfStream(pdfPageContent(page)),
    ]),
  ]
}

/** Builds a PDF in a layout; `locked` protects it with an unknown password. */
export function createPdf(
  blocks: readonly ReportBlock[],
  { layout = PDF_LAYOUTS.plain, locked = false }: { layout?: PdfLayout; locked?: boolean } = {},
): Buffer {
  return assemblePdf(createPdfObjects(layOutPages(blocks, layout)), locked)
}
