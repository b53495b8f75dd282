// Reads a PDF page by page: its text, or the text recognised in scans.
import { layOut, type TextRun } from './pdf-text.ts'
import { joinPages, layOutRecognized, type RecognizedText } from './recognized-text.ts'
import type { LoadRecognizer } from './text-recognizer.ts'

type PdfDocument = Awaited<ReturnType<typeof import('unpdf')['getDocumentProxy']>>

/** The text of a PDF. */
export interface PdfText extends RecognizedText {
  /** Numbers of the pages whose text was recognised. */
  readonly recognizedPages: readonly number[]
  /** Numbers of the pages without text that were not read, because no recognizer is installed. */
  readonly unreadPages: readonly number[]
}

/** Characters of a page below which its image is read: a scan may have a page number as text. */
const MIN_CHARACTERS = 20

/** Returns a run of text of a PDF; none for marks of structure. */
function toRun(item: object): TextRun[] {
  if (!('str' in item)) return []
  const { str, transform, width, height } = item as { str: string; transform: number[]; width: number; height: number }
  const [, , , , x = 0, y = 0] = transform
  return [{ text: str, x, y, width, height }]
}

async function readPages(document: PdfDocument): Promise<string[]> {
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(layOut(items.flatMap(toRun)))
  }
  return pages
}

/** True if a page shows an image. */
async function hasImage(document: PdfDocument, number: number): Promise<boolean> {
  const { getResolvedPDFJS } = await import('unpdf')
  const { OPS } = await getResolvedPDFJS()
  const { fnArray } = await (await document.getPage(number)).getOperatorList()
  return fnArray.some((operation: number) =>
    [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject].includes(operation),
  )
}

/** Returns the numbers of the pages that are scans: images with hardly any text. */
async function findScans(document: PdfDocument, pages: readonly string[]): Promise<number[]> {
  const scans: number[] = []
  for (const [index, text] of pages.entries()) {
    const isShort = text.replace(/\s/g, '').length < MIN_CHARACTERS
    if (isShort && (await hasImage(document, index + 1))) scans.push(index + 1)
  }
  return scans
}

/** Reads scanned pages; undefined if no recognizer is installed. */
async function recognizePages(
  bytes: Uint8Array,
  scans: readonly number[],
  load: LoadRecognizer,
): Promise<Map<number, RecognizedText> | undefined> {
  const recognizer = await load()
  if (!recognizer) return undefined
  try {
    const pages = new Map<number, RecognizedText>()
    for (const number of scans) pages.set(number, layOutRecognized(await recognizer.recognizePdfPage(bytes, number)))
    return pages
  } finally {
    await recognizer.close()
  }
}

/**
 * Reads the text of a PDF.
 * @throws the error of the library if it is corrupt or protected
 */
export async function readPdf(bytes: Uint8Array, load: LoadRecognizer): Promise<PdfText> {
  const { getDocumentProxy } = await import('unpdf')
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  const pages = await readPages(document)
  const scans = await findScans(document, pages)
  const recognized = scans.length > 0 ? await recognizePages(bytes, scans, load) : new Map<number, RecognizedText>()
  const joined = joinPages(
    pages.map((text, index) => recognized?.get(index + 1) ?? { text, confidences: new Map<number, number>() }),
  )
  return { ...joined, recognizedPages: recognized ? scans : [], unreadPages: recognized ? [] : scans }
}
