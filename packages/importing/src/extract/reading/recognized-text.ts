// The text of scanned pages, and how sure each of its characters is.
import type { RecognizedLine } from '@tiyu/ocr'
import { endsOf, type LaidOutText, separatorBetween } from './laid-out-text.ts'
import { layOut } from './pdf-text.ts'

/** A text with the confidence of its recognised characters, from 0 to 1, by their position. */
export interface RecognizedText extends LaidOutText {
  readonly confidences: ReadonlyMap<number, number>
}

/**
 * First of 101 characters of the private use area. While a page is laid out, which moves its cells, each character is
 * followed by the one that encodes its confidence in per cent.
 */
const FIRST_MARK = 0xe000
const PER_CENT = 100

const mark = (confidence: number) => String.fromCharCode(FIRST_MARK + Math.round(confidence * PER_CENT))

/** Returns the confidence for which a character stands; undefined if it is another one. */
function readMark(character: string): number | undefined {
  const percent = character.charCodeAt(0) - FIRST_MARK
  return percent >= 0 && percent <= PER_CENT ? percent / PER_CENT : undefined
}

/** Takes the marks out of a text. */
function readMarks(marked: string): RecognizedText {
  const confidences = new Map<number, number>()
  let text = ''
  for (const character of marked) {
    const confidence = readMark(character)
    if (confidence === undefined) text += character
    else confidences.set(text.length - 1, confidence)
  }
  return { text, confidences }
}

/** Lays out the lines of a page as those of a PDF: tables as cells between |. */
export function layOutRecognized(lines: readonly RecognizedLine[]): RecognizedText {
  const runs = lines.map(({ characters, x, y, width, height }) => ({
    text: characters.map(({ text, confidence }) => `${text}${mark(confidence)}`).join(''),
    x,
    // From the lower edge upwards, as in a PDF.
    y: -(y + height),
    width,
    height,
  }))
  return readMarks(layOut(runs).text)
}

/** A text that grows, with the confidences of what is added. */
class TextJoiner {
  text = ''
  readonly confidences = new Map<number, number>()

  add(text: string, confidences: ReadonlyMap<number, number> = new Map()): void {
    for (const [position, confidence] of confidences) this.confidences.set(this.text.length + position, confidence)
    this.text += text
  }

  result(): RecognizedText {
    return { text: this.text, confidences: this.confidences }
  }
}

/** Joins the texts of pages by line feeds; a paragraph that goes on from one to the next stays one. */
export function joinPages(pages: readonly RecognizedText[]): RecognizedText {
  const joiner = new TextJoiner()
  for (const [index, page] of pages.entries()) {
    const before = pages[index - 1]
    if (before) joiner.add(separatorBetween(before, page))
    joiner.add(page.text, page.confidences)
  }
  return { ...joiner.result(), ...endsOf(pages) }
}

/** First of the characters for private use that mark the images of a document. */
const FIRST_IMAGE = 0x100000
const IMAGE_MARK = /[\u{100000}-\u{10fffd}]/gu

/** Returns the character that marks an image. */
export const imageMark = (index: number): string => String.fromCodePoint(FIRST_IMAGE + index)

/** Replaces the marks of images by their texts; in the cell of a table, a text becomes one line. */
export function insertTexts(marked: string, images: readonly (RecognizedText | undefined)[]): RecognizedText {
  const joiner = new TextJoiner()
  let last = 0
  for (const { index, 0: mark } of marked.matchAll(IMAGE_MARK)) {
    joiner.add(marked.slice(last, index))
    last = index + mark.length
    const image = images[(mark.codePointAt(0) as number) - FIRST_IMAGE]
    if (!image) continue
    const isAlone = /(?:^|\n)$/.test(marked.slice(0, index)) && /^(?:\n|$)/.test(marked.slice(last))
    joiner.add(isAlone ? image.text : image.text.replaceAll(/[\n|]/g, ' '), image.confidences)
  }
  joiner.add(marked.slice(last))
  return joiner.result()
}
