// Images to be read: files, and parts of the pages of a PDF, turned so that their lines are level.
import { type Canvas, createCanvas, type Image, loadImage } from '@napi-rs/canvas'
import { renderPageAsImage } from 'unpdf'
import type { Box, PageImage } from './recognizer.ts'
import { findSkew } from './skew.ts'
import { decodeTiff, isTiff } from './tiff-pages.ts'

/** Points of PDF per inch, and the dots per inch of a page as an image: the characters of a text have about 30 pixels. */
const POINTS_PER_INCH = 72
const DOTS_PER_INCH = 200
const SCALE = DOTS_PER_INCH / POINTS_PER_INCH

/** Larger images are reduced, so that no file takes all memory. */
const MAX_SIDE = 4000

/** An image turned by fewer degrees is left as it is. */
const MIN_SKEW = 0.15

/** Draws an image onto paper, turned by an angle in degrees. */
function draw(image: Canvas | Image, degrees: number): Canvas {
  const scale = Math.min(1, MAX_SIDE / Math.max(image.width, image.height))
  const [width, height] = [Math.round(image.width * scale), Math.round(image.height * scale)]
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.translate(width / 2, height / 2)
  context.rotate((degrees * Math.PI) / 180)
  context.drawImage(image, -width / 2, -height / 2, width, height)
  return canvas
}

/** Returns an image on paper whose lines are level. */
function level(image: Canvas | Image): Canvas {
  const canvas = draw(image, 0)
  const skew = findSkew(canvas)
  return Math.abs(skew) < MIN_SKEW ? canvas : draw(canvas, -skew)
}

/** Decodes an image, or the pages of a TIFF; undefined if the bytes are corrupt or of another format. */
export async function decodeImages(bytes: Uint8Array): Promise<Canvas[] | undefined> {
  try {
    const images = isTiff(bytes) ? decodeTiff(bytes) : [await loadImage(bytes)]
    return images.length > 0 ? images.map(level) : undefined
  } catch {
    return undefined
  }
}

/** Cuts a part out of a page, without what is covered by text. */
function cut(page: Image, { x, y, width, height, covered }: PageImage): Canvas {
  const scaled = (box: Box) => [box.x * SCALE, box.y * SCALE, box.width * SCALE, box.height * SCALE] as const
  const canvas = createCanvas(Math.max(1, Math.round(width * SCALE)), Math.max(1, Math.round(height * SCALE)))
  const context = canvas.getContext('2d')
  context.translate(-x * SCALE, -y * SCALE)
  context.drawImage(page, 0, 0)
  context.fillStyle = 'white'
  for (const box of covered) context.fillRect(...scaled(box))
  return canvas
}

/** Renders an image on a page of a PDF. */
export async function renderPageImage(pdf: Uint8Array, image: PageImage): Promise<Canvas> {
  // The library takes the bytes for itself: it gets a copy.
  const page = await renderPageAsImage(new Uint8Array(pdf), image.page, {
    canvasImport: () => import('@napi-rs/canvas'),
    scale: SCALE,
  })
  return level(cut(await loadImage(page), image))
}
