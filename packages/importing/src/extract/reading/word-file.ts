// Reads a Word document: its paragraphs and tables, and the text recognised in its images.
import { recognizeImages } from './recognition.ts'
import { insertTexts, type RecognizedText } from './recognized-text.ts'
import { FILE_FAULTS, ReportError } from './report-error.ts'
import type { LoadRecognizer } from './text-recognizer.ts'
import { htmlToText } from './word-text.ts'

/** The text of a Word document. */
export interface WordText extends RecognizedText {
  /** How many images were recognised. */
  readonly recognizedImages: number
  /** How many images were not read, because no recognizer is installed, or because they are drawings. */
  readonly unreadImages: number
}

/** Converts a document to text, with a mark for each image. */
async function convert(bytes: Buffer): Promise<{ readonly text: string; readonly images: readonly Uint8Array[] }> {
  const { default: mammoth } = await import('mammoth')
  const images: Promise<Uint8Array>[] = []
  const convertImage = mammoth.images.imgElement(async (image) => {
    const index = images.push(image.readAsArrayBuffer().then((buffer) => new Uint8Array(buffer))) - 1
    return { src: String(index) }
  })
  try {
    const { value } = await mammoth.convertToHtml({ buffer: bytes }, { convertImage, ignoreEmptyParagraphs: true })
    return { text: htmlToText(value), images: await Promise.all(images) }
  } catch {
    throw new ReportError(FILE_FAULTS.word)
  }
}

/**
 * Reads the text of a Word document.
 * @throws ReportError if it is corrupt, or if the recognizer fails
 */
export async function readWord(bytes: Buffer, load: LoadRecognizer): Promise<WordText> {
  const { text, images } = await convert(bytes)
  const texts = images.length > 0 ? await recognizeImages(images, load) : []
  const read = (texts ?? []).filter((image) => image !== undefined)
  return {
    ...insertTexts(text, texts ?? []),
    recognizedImages: read.filter((image) => image.text !== '').length,
    unreadImages: images.length - read.length,
  }
}
