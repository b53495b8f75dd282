// Pages of text as images, and what scanners, copiers and phones do to them.
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas'

/** What happens to a page. */
export interface Degradation {
  readonly name: string
  /** Degrees by which it is turned. */
  readonly degrees: number
  /** Share of the size of 200 dots per inch that is left. */
  readonly scale: number
  /** Quality of the JPEG, from 0 to 100. */
  readonly quality: number
  /** Most by which noise changes the brightness of a pixel, from 0 to 255. */
  readonly noise: number
  /** True if the paper is grey to one side, as in a photograph. */
  readonly hasShadow: boolean
}

/** The degradations of the evaluation, from a good scanner to a bad copy. */
export const DEGRADATIONS: readonly Degradation[] = [
  { name: 'scan', degrees: 0.4, scale: 1, quality: 70, noise: 8, hasShadow: false },
  { name: 'askew', degrees: -2.2, scale: 1, quality: 50, noise: 20, hasShadow: false },
  { name: 'copy, 150 dpi', degrees: 1.1, scale: 0.75, quality: 40, noise: 30, hasShadow: false },
  { name: 'photograph', degrees: 1.6, scale: 1, quality: 45, noise: 25, hasShadow: true },
]

/** A page of A4 at 200 dots per inch, with text of 12 points. */
const PAGE = { width: 1654, margin: 160, fontSize: 33, lineHeight: 58 } as const

/** Lines of a page of A4 with margins. */
export const LINES_PER_PAGE = 34

/** Breaks paragraphs into the lines of a page. */
export function toLines(text: string): string[] {
  const perLine = Math.floor((PAGE.width - 2 * PAGE.margin) / PAGE.fontSize)
  return text
    .split(/\r?\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .flatMap((paragraph) => paragraph.match(new RegExp(`.{1,${perLine}}`, 'gu')) ?? [])
}

function drawPage(lines: readonly string[], font: string): Canvas {
  const canvas = createCanvas(PAGE.width, 2 * PAGE.margin + lines.length * PAGE.lineHeight)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fdfcf8'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#222'
  context.font = `${PAGE.fontSize}px "${font}"`
  for (const [index, line] of lines.entries()) {
    context.fillText(line, PAGE.margin, PAGE.margin + index * PAGE.lineHeight, PAGE.width - 2 * PAGE.margin)
  }
  return canvas
}

/** Numbers between -1 and 1 that are the same in every run (a linear congruential generator). */
function createNoise(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x3fffffff - 1
  }
}

function addNoise(canvas: Canvas, { noise, hasShadow }: Degradation): void {
  const context = canvas.getContext('2d')
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  const next = createNoise(7)
  for (let pixel = 0; pixel < image.data.length; pixel += 4) {
    const shadow = hasShadow ? 1 - 0.35 * (((pixel / 4) % canvas.width) / canvas.width) : 1
    const change = next() * noise
    for (let channel = 0; channel < 3; channel += 1) {
      image.data[pixel + channel] = (image.data[pixel + channel] as number) * shadow + change
    }
  }
  context.putImageData(image, 0, 0)
}

/** Draws lines of text in a font and degrades the page; returns it as JPEG. */
export async function createPage(lines: readonly string[], font: string, degradation: Degradation): Promise<Buffer> {
  const page = await loadImage(await drawPage(lines, font).encode('png'))
  const [width, height] = [Math.round(page.width * degradation.scale), Math.round(page.height * degradation.scale)]
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fdfcf8'
  context.fillRect(0, 0, width, height)
  context.translate(width / 2, height / 2)
  context.rotate((degradation.degrees * Math.PI) / 180)
  context.drawImage(page, -width / 2, -height / 2, width, height)
  context.resetTransform()
  addNoise(canvas, degradation)
  return canvas.encode('jpeg', degradation.quality)
}
