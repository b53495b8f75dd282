export { createRecognizer } from './create-recognizer.ts'
