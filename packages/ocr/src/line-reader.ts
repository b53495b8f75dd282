// Reads the characters of one line with the recognition model of PP-OCRv4, and how sure each is.
import { readFile } from 'node:fs/promises'
import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import type { Box, RecognizedCharacter } from './recognizer.ts'

/** Height of a line that the model was trained on, in pixels; and its smallest width. */
const HEIGHT = 48
const MIN_WIDTH = 48

/** Half of the range of a pixel: the model takes values from -1 to 1. */
const HALF_RANGE = 127.5

/** Class of the model that means no character. */
const BLANK = 0

/** Returns a part of an image as the model takes it: blue, green and red planes. */
function toTensor(image: Canvas, { x, y, width, height }: Box): Tensor {
  const scaledWidth = Math.max(MIN_WIDTH, Math.round((width * HEIGHT) / height))
  const context = createCanvas(scaledWidth, HEIGHT).getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, scaledWidth, HEIGHT)
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, x, y, width, height, 0, 0, scaledWidth, HEIGHT)
  const { data } = context.getImageData(0, 0, scaledWidth, HEIGHT)
  const size = scaledWidth * HEIGHT
  const planes = new Float32Array(3 * size)
  for (let pixel = 0; pixel < size; pixel += 1) {
    for (let plane = 0; plane < 3; plane += 1) {
      planes[plane * size + pixel] = (data[pixel * 4 + 2 - plane] as number) / HALF_RANGE - 1
    }
  }
  return new Tensor('float32', planes, [1, 3, HEIGHT, scaledWidth])
}

/** Decodes the output of the model (CTC): the likeliest class at each step, repetitions and blanks left out. */
function decode(output: Tensor, dictionary: readonly string[]): RecognizedCharacter[] {
  const [, steps = 0, classes = 0] = output.dims
  const scores = output.data as Float32Array
  const characters: RecognizedCharacter[] = []
  let previous = BLANK
  for (let step = 0; step < steps; step += 1) {
    let best = BLANK
    for (let at = 1; at < classes; at += 1) {
      if ((scores[step * classes + at] as number) > (scores[step * classes + best] as number)) best = at
    }
    const text = dictionary[best]
    if (best !== BLANK && best !== previous && text !== undefined) {
      characters.push({ text, confidence: scores[step * classes + best] as number })
    }
    previous = best
  }
  return characters
}

/** Reads lines with a model that is loaded once. */
export class LineReader {
  private readonly session: InferenceSession
  private readonly dictionary: readonly string[]

  private constructor(session: InferenceSession, dictionary: readonly string[]) {
    this.session = session
    this.dictionary = dictionary
  }

  /** Loads the model and its characters: the blank, those of the file, and the space. */
  static async load(modelPath: string, dictionaryPath: string): Promise<LineReader> {
    const characters = (await readFile(dictionaryPath, 'utf8')).replace(/\n$/, '').split('\n')
    return new LineReader(await InferenceSession.create(modelPath), ['', ...characters, ' '])
  }

  /** Reads a part of an image that holds one line. */
  async read(image: Canvas, box: Box): Promise<RecognizedCharacter[]> {
    const { inputNames, outputNames } = this.session
    const outputs = await this.session.run({ [inputNames[0] as string]: toTensor(image, box) })
    return decode(outputs[outputNames[0] as string] as Tensor, this.dictionary)
  }

  /** Frees the memory of the model. */
  close(): Promise<void> {
    return this.session.release()
  }
}
