// What a recognizer of text in images gives. Types only: they are there also where no recognizer is installed.

/** A character read from an image. */
export interface RecognizedCharacter {
  readonly text: string
  /** From 0 to 1. */
  readonly confidence: number
}

/** A line of characters, or the cell of a table. Places and sizes are pixels from the upper left corner. */
export interface RecognizedLine {
  readonly characters: readonly RecognizedCharacter[]
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Reads the text of images. */
export interface TextRecognizer {
  /** Reads a page of a PDF, from 1, as it is shown. */
  recognizePdfPage(pdf: Uint8Array, page: number): Promise<readonly RecognizedLine[]>
  /**
   * Reads an image.
   * @throws Error if the bytes are no PNG, JPEG or WebP
   */
  recognizeImage(image: Uint8Array): Promise<readonly RecognizedLine[]>
  /** Frees the memory of the models. */
  close(): Promise<void>
}

/** Loads the models. */
export declare function createRecognizer(): Promise<TextRecognizer>
