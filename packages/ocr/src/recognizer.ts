// What a recognizer of text in images gives. Types only: they are there also where no recognizer is installed.

/** A rectangle: its upper left corner and its size. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A character read from an image. */
export interface RecognizedCharacter {
  readonly text: string
  /** From 0 to 1. */
  readonly confidence: number
}

/** A line of characters, or the cell of a table. Its place is in pixels from the upper left corner of the image. */
export interface RecognizedLine extends Box {
  readonly characters: readonly RecognizedCharacter[]
}

/** An image on a page of a PDF. Places are in points from the upper left corner of the page. */
export interface PageImage extends Box {
  /** Number of the page, from 1. */
  readonly page: number
  /** Where the page has text over the image, which is not read again. */
  readonly covered: readonly Box[]
}

/** Reads the text of images. */
export interface TextRecognizer {
  /** Reads an image on a page of a PDF as it is shown. */
  recognizePageImage(pdf: Uint8Array, image: PageImage): Promise<readonly RecognizedLine[]>
  /** Reads an image, or each page of a TIFF; undefined if the bytes are no PNG, JPEG, WebP or TIFF, or corrupt. */
  recognizeImage(bytes: Uint8Array): Promise<readonly (readonly RecognizedLine[])[] | undefined>
  /** Frees the memory of the models. */
  close(): Promise<void>
}

/** Loads the models. */
export declare function createRecognizer(): Promise<TextRecognizer>
