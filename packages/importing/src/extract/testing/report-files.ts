// Builds small report files: Word documents, and PDFs byte by byte.
import { createZip } from '../../testing/zip-file.ts'
import { assemblePdf } from './pdf-objects.ts'

/** An image in the format JPEG. */
interface JpegImage {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** A paragraph, or a table by rows. */
export type ReportBlock = string | readonly (readonly string[])[]

/** Parts a text into paragraphs and tables, whose cells are between |. */
export function toBlocks(text: string): ReportBlock[] {
  const blocks: (string | string[][])[] = []
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const last = blocks.at(-1)
    if (!line.includes(' | ')) blocks.push(line)
    else if (Array.isArray(last)) last.push(line.split(' | '))
    else blocks.push([line.split(' | ')])
  }
  return blocks
}

const wordParagraph = (text: string) =>
  `<w:p><w:r><w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r></w:p>`

function wordBlock(block: ReportBlock): string {
  if (typeof block === 'string') return wordParagraph(block)
  const rows = block.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`).join('')}</w:tr>`)
  return `<w:tbl>${rows.join('')}</w:tbl>`
}

/** Returns a paragraph with an image by the number of its relationship. */
const wordImage = (number: number) =>
  `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="i${number}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

const WORD_NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'

/** Builds a Word document, with images in the format JPEG at its end. */
export function createWord(blocks: readonly ReportBlock[], images: readonly Uint8Array[] = []): Buffer {
  const body = `${blocks.map(wordBlock).join('')}${images.map((_, index) => wordImage(index)).join('')}`
  const relationships = images.map(
    (_, index) =>
      `<Relationship Id="i${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/${index}.jpg"/>`,
  )
  return createZip({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="jpg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${WORD_NAMESPACES}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join('')}</Relationships>`,
    ...Object.fromEntries(images.map((image, index) => [`word/media/${index}.jpg`, image])),
  })
}

const PAGE = { width: 595, height: 842, left: 50, top: 790, bottom: 60, lineHeight: 20, fontSize: 12 }
const CHARACTERS_PER_LINE = 40
/** Characters of a line in Latin script, which are half as wide. */
const LATIN_PER_LINE = 80
/** Width of Latin characters in a document without Chinese, in thousandths of the size. */
const LATIN_WIDTH = 500
/** Space between the columns of a table that is as wide as the page, in characters. */
const COLUMN_SPACE = 2

/** A line of a PDF page: text at a place. */
interface PlacedText {
  readonly text: string
  readonly x: number
  /** Size of the font, if it is not that of the page. */
  readonly size?: number
}

/** True for a document without Chinese, whose font has narrow characters. */
function isLatin(blocks: readonly ReportBlock[]): boolean {
  return !/\p{Script=Han}/u.test(blocks.flat(2).join(''))
}

/** Wraps a paragraph: one in Chinese anywhere, one without at its spaces. */
function wrap(text: string, length: number): string[] {
  if (/\p{Script=Han}/u.test(text)) return text.match(new RegExp(`.{1,${length}}`, 'gu')) ?? ['']
  return text.match(new RegExp(`\\S.{0,${length - 1}}(?=\\s|$)|\\S{1,${length}}`, 'gu')) ?? ['']
}

/** Lays out a table: in equal columns, or in a smaller font if the last of them would end beyond the page. */
function toPdfRows(rows: readonly (readonly string[])[]): PlacedText[][] {
  const lengths = Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, at) =>
    Math.max(...rows.map((row) => (row[at] ?? '').length)),
  )
  const pageWidth = PAGE.width - 2 * PAGE.left
  const equal = pageWidth / lengths.length
  if ((lengths.at(-1) ?? 0) * PAGE.fontSize <= equal + PAGE.left)
    return rows.map((row) => row.map((text, column) => ({ text, x: PAGE.left + column * equal })))
  const ends = lengths.map((_, at) => lengths.slice(0, at).reduce((sum, length) => sum + length + COLUMN_SPACE, 0))
  const size = pageWidth / ((ends.at(-1) ?? 0) + (lengths.at(-1) ?? 0))
  return rows.map((row) => row.map((text, column) => ({ text, x: PAGE.left + (ends[column] ?? 0) * size, size })))
}

/** Lays out blocks: paragraphs wrapped at one width, and the cells of tables in columns. */
function toPdfLines(blocks: readonly ReportBlock[]): PlacedText[][] {
  const length = isLatin(blocks) ? LATIN_PER_LINE : CHARACTERS_PER_LINE
  return blocks.flatMap((block) => {
    if (typeof block !== 'string') return toPdfRows(block)
    return wrap(block, length).map((text) => [{ text, x: PAGE.left }])
  })
}

function pdfStream(content: string): string {
  return `<< /Length ${Buffer.byteLength(content)} >>\nstream\n${content}\nendstream`
}

function pdfPageContent(lines: readonly (readonly PlacedText[])[]): string {
  const shown = lines.flatMap((line, index) =>
    line.map(({ text, x, size = PAGE.fontSize }) => {
      const codes = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0'))
      return `BT /F1 ${size.toFixed(2)} Tf ${x.toFixed(1)} ${PAGE.top - index * PAGE.lineHeight} Td <${codes.join('')}> Tj ET`
    }),
  )
  return shown.join('\n')
}

function pdfPages(lines: readonly (readonly PlacedText[])[]): (readonly (readonly PlacedText[])[])[] {
  const perPage = Math.floor((PAGE.top - PAGE.bottom) / PAGE.lineHeight)
  const count = Math.max(1, Math.ceil(lines.length / perPage))
  return Array.from({ length: count }, (_, page) => lines.slice(page * perPage, (page + 1) * perPage))
}

const TO_UNICODE =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap end end'

/** Number of the object of the first page. */
const FIRST_PAGE = 7

/** Returns the objects of a PDF: catalogue, pages, font, and each page with its content. */
function createPdfObjects(blocks: readonly ReportBlock[]): string[] {
  const widths = isLatin(blocks) ? ` /W [32 126 ${LATIN_WIDTH}]` : ''
  const pages = pdfPages(toPdfLines(blocks))
  const kids = pages.map((_, index) => `${FIRST_PAGE + 2 * index} 0 R`).join(' ')
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 6 0 R /DW 1000${widths} >>`,
    pdfStream(TO_UNICODE),
    '<< /Type /FontDescriptor /FontName /Any /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    ...pages.flatMap((lines, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents ${FIRST_PAGE + 2 * index + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      pdfStream(pdfPageContent(lines)),
    ]),
  ]
}

/** Builds a PDF; `locked` protects it with an unknown password. */
export function createPdf(blocks: readonly ReportBlock[], locked = false): Buffer {
  return assemblePdf(createPdfObjects(blocks), locked)
}

/** A grey pixel. */
const PIXEL: JpegImage = {
  bytes: Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=',
    'base64',
  ),
  width: 1,
  height: 1,
}

function pdfImage({ bytes, width, height }: JpegImage): Buffer {
  const head = `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${bytes.length} >>\nstream\n`
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\nendstream')])
}

/** Builds a PDF of a page with a text and a page with an image, as wide as the page. */
export function createScan(text: string, image: JpegImage = PIXEL): Buffer {
  const textPages = createPdfObjects([text])
  const imageHeight = (PAGE.width * image.height) / image.width
  const drawing = `q ${PAGE.width} 0 0 ${imageHeight} 0 ${PAGE.height - imageHeight} cm /I Do Q`
  const first = textPages.length + 1
  const objects = [
    ...textPages.with(1, `<< /Type /Pages /Kids [${FIRST_PAGE} 0 R ${first} 0 R] /Count 2 >>`),
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents ${first + 1} 0 R /Resources << /XObject << /I ${first + 2} 0 R >> >> >>`,
    pdfStream(drawing),
    pdfImage(image),
  ]
  return assemblePdf(objects)
}

/** Builds a PDF whose pages are images. */
export function createScannedPdf(images: readonly JpegImage[]): Buffer {
  const first = 3
  const kids = images.map((_, index) => `${first + 3 * index} 0 R`).join(' ')
  return assemblePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${images.length} >>`,
    ...images.flatMap((image, index) => {
      const at = first + 3 * index
      const height = (PAGE.width * image.height) / image.width
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${height}] /Contents ${at + 1} 0 R /Resources << /XObject << /I ${at + 2} 0 R >> >> >>`,
        pdfStream(`q ${PAGE.width} 0 0 ${height} 0 0 cm /I Do Q`),
        pdfImage(image),
      ]
    }),
  ])
}

/** Builds a PDF of one page: a line of text, an image below it, and other lines of text below that. */
export function createMixedPdf(above: string, below: readonly string[], image: JpegImage = PIXEL): Buffer {
  const height = (PAGE.width * image.height) / image.width / 2
  const skipped = Math.ceil(height / PAGE.lineHeight) + 1
  const lines = [above, ...Array<string>(skipped).fill(''), ...below].map((text) => [{ text, x: PAGE.left }])
  const bottom = PAGE.top - 5 - height
  const drawing = `q ${PAGE.width / 2} 0 0 ${height} ${PAGE.left} ${bottom} cm /I Do Q`
  const objects = createPdfObjects([above]).slice(0, FIRST_PAGE - 1)
  return assemblePdf([
    ...objects,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents ${FIRST_PAGE + 1} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /I ${FIRST_PAGE + 2} 0 R >> >> >>`,
    pdfStream(`${pdfPageContent(lines)}\n${drawing}`),
    pdfImage(image),
  ])
}
