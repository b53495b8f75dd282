import type { TextRecognizer } from '@tiyu/ocr'

/** Loads the recognizer of text in images; undefined if it is not installed. */
export type LoadRecognizer = () => Promise<TextRecognizer | undefined>

/** Command that installs the recognizer. */
export const INSTALL_COMMAND = 'pnpm install:ocr'

/** Loads `@tiyu/ocr`, whose own dependencies are installed only by those who read scans. */
export const loadRecognizer: LoadRecognizer = async () => {
  try {
    const { createRecognizer } = await import('@tiyu/ocr')
    return await createRecognizer()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw error
  }
}
