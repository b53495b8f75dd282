// The pages of a TIFF, as scanners and fax machines write them.
import { type Canvas, createCanvas } from '@napi-rs/canvas'
import UTIF, { type IFD } from 'utif2'

/** First bytes of a TIFF: the order of its bytes, and 42. */
const SIGNATURES = ['49492a00', '4d4d002a']

/** Tags: kind of the image, a preview if its first bit is set; dots per inch across and down. */
const KIND = 't254'
const DOTS_ACROSS = 't282'
const DOTS_DOWN = 't283'

/** True for the bytes of a TIFF. */
export function isTiff(bytes: Uint8Array): boolean {
  return SIGNATURES.includes(Buffer.from(bytes.subarray(0, 4)).toString('hex'))
}

function numberOf(directory: IFD, tag: string): number {
  const [value = 0] = (directory[tag] ?? []) as number[]
  return Number(value)
}

/** Draws a page; a fax has other dots per inch across than down, and is stretched. */
function toCanvas(directory: IFD): Canvas {
  const { width, height } = directory
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const image = context.createImageData(width, height)
  image.data.set(UTIF.toRGBA8(directory))
  context.putImageData(image, 0, 0)
  const stretch = numberOf(directory, DOTS_ACROSS) / numberOf(directory, DOTS_DOWN)
  if (!Number.isFinite(stretch) || stretch <= 0 || Math.abs(stretch - 1) < 0.01) return canvas
  const stretched = createCanvas(width, Math.round(height * stretch))
  stretched.getContext('2d').drawImage(canvas, 0, 0, width, stretched.height)
  return stretched
}

/**
 * Decodes the pages of a TIFF.
 * @throws the error of the library if it is corrupt
 */
export function decodeTiff(bytes: Uint8Array): Canvas[] {
  const buffer = new Uint8Array(bytes).buffer
  const pages = UTIF.decode(buffer).filter((directory) => (numberOf(directory, KIND) & 1) === 0)
  return pages.map((page) => {
    UTIF.decodeImage(buffer, page)
    return toCanvas(page)
  })
}
