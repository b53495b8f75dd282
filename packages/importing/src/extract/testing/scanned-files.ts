// Builds PDFs with images: scanned pages, and pages of text and images.
import { createPdfObjects, FIRST_PAGE, FONTS, PDF_LAYOUTS, pdfPageContent, pdfStream } from './pdf-files.ts'
import { layOutPages, PAGE } from './pdf-layout.ts'
import { assemblePdf } from './pdf-objects.ts'

/** Height of a line beside an image. */
const LINE_HEIGHT = 20

/** An image in the format JPEG. */
interface JpegImage {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
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
  const textPages = createPdfObjects(layOutPages([text], PDF_LAYOUTS.plain))
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
  const skipped = Math.ceil(height / LINE_HEIGHT) + 1
  const texts = [above, ...Array<string>(skipped).fill(''), ...below]
  const runs = texts.map((text, index) => ({
    text,
    x: PAGE.left,
    y: PAGE.top - index * LINE_HEIGHT,
    size: 12,
    isLatin: false,
    spacing: 0,
  }))
  const bottom = PAGE.top - 5 - height
  const drawing = `q ${PAGE.width / 2} 0 0 ${height} ${PAGE.left} ${bottom} cm /I Do Q`
  const objects = createPdfObjects([]).with(1, `<< /Type /Pages /Kids [${FIRST_PAGE} 0 R] /Count 1 >>`)
  return assemblePdf([
    ...objects,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents ${FIRST_PAGE + 1} 0 R /Resources << ${FONTS} /XObject << /I ${FIRST_PAGE + 2} 0 R >> >> >>`,
    pdfStream(`${pdfPageContent({ runs, lines: [] })}\n${drawing}`),
    pdfImage(image),
  ])
}
