// Pages as images: pages of a PDF as they are shown, and images turned so that their lines are level.
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas'
import { renderPageAsImage } from 'unpdf'
import { findSkew } from './skew.ts'

/** Points of PDF per inch, and the dots per inch of a page as an image: the characters of a text have about 30 pixels. */
const POINTS_PER_INCH = 72
const DOTS_PER_INCH = 200

/** Larger images are reduced, so that no file takes all memory. */
const MAX_SIDE = 4000

/** An image turned by fewer degrees is left as it is. */
const MIN_SKEW = 0.15

/** Draws an image onto paper, turned by an angle in degrees. */
function draw(image: Canvas | Awaited<ReturnType<typeof loadImage>>, degrees: number): Canvas {
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

/** Decodes an image and makes its lines level. */
export async function decodeImage(bytes: Uint8Array): Promise<Canvas> {
  const canvas = draw(await loadImage(bytes), 0)
  const skew = findSkew(canvas)
  return Math.abs(skew) < MIN_SKEW ? canvas : draw(canvas, -skew)
}

/** Renders a page of a PDF, from 1. */
export async function renderPage(pdf: Uint8Array, page: number): Promise<Uint8Array> {
  const scale = DOTS_PER_INCH / POINTS_PER_INCH
  // The library takes the bytes for itself: it gets a copy.
  const image = await renderPageAsImage(new Uint8Array(pdf), page, {
    canvasImport: () => import('@napi-rs/canvas'),
    scale,
  })
  return new Uint8Array(image)
}
