// Reads a PDF page by page: its text, and the text recognised in its images.
import type { Box } from '@tiyu/ocr'
import { withoutRepeatedHead } from './laid-out-text.ts'
import { withoutFurniture } from './page-furniture.ts'
import { type Matrix, type OperatorNames, operatorNames, transformPoint } from './page-matrix.ts'
import { imageBoxes, type TextImage, textImages } from './pdf-images.ts'
import { flowOf, layOut } from './pdf-text.ts'
import { recognizePages } from './recognition.ts'
import { joinPages, type RecognizedText } from './recognized-text.ts'
import { FILE_FAULTS, ReportError } from './report-error.ts'
import { type RulingLine, rulingLines } from './ruling-lines.ts'
import type { TextFlow } from './text-flow.ts'
import type { LoadRecognizer } from './text-recognizer.ts'
import type { TextRun } from './text-run.ts'

/** The text of a PDF. */
export interface PdfText extends RecognizedText {
  /** Numbers of the pages with images whose text was recognised. */
  readonly recognizedPages: readonly number[]
  /** Numbers of the pages with images that were not read, because no recognizer is installed. */
  readonly unreadPages: readonly number[]
}

/** A page: its runs of text, its straight lines, and its images that hold other text. */
interface PdfPage {
  readonly number: number
  readonly runs: readonly TextRun[]
  readonly rules: readonly RulingLine[]
  readonly images: readonly TextImage[]
}

type PdfDocument = Awaited<ReturnType<typeof import('unpdf')['getDocumentProxy']>>
type PdfPageProxy = Awaited<ReturnType<PdfDocument['getPage']>>

/** Returns a run of text as the page is shown, upwards from its upper edge; none for marks of structure. */
function toRun(item: object, view: Matrix): TextRun[] {
  if (!('str' in item)) return []
  const { str, transform, width, height } = item as { str: string; transform: number[]; width: number; height: number }
  const [x, y] = transformPoint(view, transform[4] ?? 0, transform[5] ?? 0)
  return [{ text: str, x, y: -y, width, height }]
}

/** Returns where a run of text stands, from the upper left corner of the page. */
function boxOf({ x, y, width, height }: TextRun): Box {
  return { x, y: -y - height, width, height: height * 1.2 }
}

async function readPage(page: PdfPageProxy, names: OperatorNames): Promise<PdfPage> {
  const { transform, width, height } = page.getViewport({ scale: 1 })
  const view = transform as unknown as Matrix
  const { items } = await page.getTextContent()
  const runs = items.flatMap((item) => toRun(item, view))
  const operators = await page.getOperatorList()
  const boxes = imageBoxes(operators, names, view)
  const texts = runs.filter(({ text }) => text.trim() !== '').map(boxOf)
  const images = textImages(boxes, texts, { x: 0, y: 0, width, height })
  return { number: page.pageNumber, runs, rules: rulingLines(operators, names, view), images }
}

/**
 * Reads the pages of a PDF.
 * @throws ReportError if it is corrupt or protected
 */
async function readPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf')
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    const names = operatorNames((await getResolvedPDFJS()).OPS)
    const pages: PdfPage[] = []
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await readPage(await document.getPage(number), names))
    const bodies = withoutFurniture(pages.map(({ runs }) => runs))
    return pages.map((page, index) => ({ ...page, runs: bodies[index] ?? [] }))
  } catch (error) {
    throw new ReportError((error as Error).name === 'PasswordException' ? FILE_FAULTS.locked : FILE_FAULTS.pdf)
  }
}

/** Returns the text of a page, with that of each image where the image stands. */
function assemblePage(
  { runs, rules, images }: PdfPage,
  texts: readonly RecognizedText[],
  flow: TextFlow,
): RecognizedText {
  const parts: RecognizedText[] = []
  let rest = runs
  const addText = (part: readonly TextRun[]) => {
    if (part.some(({ text }) => text.trim() !== ''))
      parts.push({ ...layOut(part, { rules, flow }), confidences: new Map() })
  }
  for (const [index, { y, height }] of images.entries()) {
    const isAbove = (run: TextRun) => -run.y < y + height / 2
    addText(rest.filter(isAbove))
    rest = rest.filter((run) => !isAbove(run))
    const text = texts[index]
    if (text && text.text !== '') parts.push(text)
  }
  addText(rest)
  return joinPages(parts)
}

/** Takes from each page the head of a table that goes on from the page before. */
function withoutRepeatedHeads(pages: readonly RecognizedText[]): RecognizedText[] {
  return pages.map((page, index) => {
    const before = pages[index - 1]
    const isText = before !== undefined && page.confidences.size === 0
    return isText ? { ...page, text: withoutRepeatedHead(before.text, page.text) } : page
  })
}

/**
 * Reads the text of a PDF.
 * @throws ReportError if it is corrupt or protected, or if the recognizer fails
 */
export async function readPdf(bytes: Uint8Array, load: LoadRecognizer): Promise<PdfText> {
  const pages = await readPages(bytes)
  const scanned = pages.filter(({ images }) => images.length > 0)
  const texts =
    scanned.length > 0 ? await recognizePages(bytes, scanned, load) : new Map<number, readonly RecognizedText[]>()
  const isRead = ({ number }: PdfPage) => texts?.get(number)?.some(({ text }) => text !== '') ?? false
  const flow = flowOf(pages.map(({ runs }) => runs))
  const read = pages.map((page) => assemblePage(page, texts?.get(page.number) ?? [], flow))
  return {
    ...joinPages(withoutRepeatedHeads(read)),
    recognizedPages: scanned.filter(isRead).map(({ number }) => number),
    unreadPages: texts ? [] : scanned.map(({ number }) => number),
  }
}
