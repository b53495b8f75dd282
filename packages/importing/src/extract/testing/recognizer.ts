// A recognizer that finds the same lines in every image.
import type { PageImage, RecognizedLine } from '@tiyu/ocr'
import type { LoadRecognizer } from '../reading/text-recognizer.ts'

const CHARACTER_SIZE = 30

/** Creates a line of characters that are equally sure. */
export function recognizedLine(
  text: string,
  place: { readonly x: number; readonly y: number },
  confidence = 1,
): RecognizedLine {
  const characters = Array.from(text, (character) => ({ text: character, confidence }))
  return { characters, ...place, width: characters.length * CHARACTER_SIZE, height: CHARACTER_SIZE }
}

/** Loads the recognizer; `seen` receives the images on pages of PDF that are read. */
export function recognizerOf(lines: readonly RecognizedLine[], seen: PageImage[] = []): LoadRecognizer {
  return async () => ({
    recognizePageImage: async (_pdf, image) => {
      seen.push(image)
      return lines
    },
    recognizeImage: async () => [lines],
    close: async () => {},
  })
}

/** Loads a recognizer that takes every image for corrupt. */
export const blindRecognizer: LoadRecognizer = async () => ({
  recognizePageImage: async () => [],
  recognizeImage: async () => undefined,
  close: async () => {},
})
