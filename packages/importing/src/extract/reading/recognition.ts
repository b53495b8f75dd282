// Recognises text in images by a recognizer that is loaded for as long as it is needed.
import type { PageImage, TextRecognizer } from '@tiyu/ocr'
import { joinPages, layOutRecognized, type RecognizedText } from './recognized-text.ts'
import { recognitionFailure } from './report-error.ts'
import type { LoadRecognizer } from './text-recognizer.ts'

/**
 * Uses the recognizer, and frees its memory; undefined if none is installed.
 * @throws ReportError if the recognizer fails
 */
async function useRecognizer<Result>(
  load: LoadRecognizer,
  use: (recognizer: TextRecognizer) => Promise<Result>,
): Promise<Result | undefined> {
  try {
    const recognizer = await load()
    if (!recognizer) return undefined
    try {
      return await use(recognizer)
    } finally {
      await recognizer.close()
    }
  } catch (error) {
    throw recognitionFailure(error)
  }
}

/** A page of a PDF with images that hold text. */
interface ScannedPage {
  /** From 1. */
  readonly number: number
  readonly images: readonly Omit<PageImage, 'page'>[]
}

/** Reads the images on pages of a PDF; returns their texts by the number of the page, undefined if no recognizer is installed. */
export function recognizePages(
  pdf: Uint8Array,
  pages: readonly ScannedPage[],
  load: LoadRecognizer,
): Promise<ReadonlyMap<number, readonly RecognizedText[]> | undefined> {
  return useRecognizer(load, async (recognizer) => {
    const byPage = new Map<number, RecognizedText[]>()
    for (const { number: page, images } of pages) {
      const texts: RecognizedText[] = []
      for (const image of images)
        texts.push(layOutRecognized(await recognizer.recognizePageImage(pdf, { ...image, page })))
      byPage.set(page, texts)
    }
    return byPage
  })
}

/** The text of an image, and the number of its pages. */
export interface ImageText extends RecognizedText {
  readonly pageCount: number
}

/** Reads images, each undefined if it is corrupt or of a kind that is not read; undefined if no recognizer is installed. */
export function recognizeImages(
  images: readonly Uint8Array[],
  load: LoadRecognizer,
): Promise<(ImageText | undefined)[] | undefined> {
  return useRecognizer(load, async (recognizer) => {
    const texts: (ImageText | undefined)[] = []
    for (const image of images) {
      const pages = await recognizer.recognizeImage(image)
      texts.push(pages && { ...joinPages(pages.map(layOutRecognized)), pageCount: pages.length })
    }
    return texts
  })
}
