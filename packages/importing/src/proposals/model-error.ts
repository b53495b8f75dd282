import { type Bilingual, TiyuError } from '@tiyu/model'

/** Thrown when a language model cannot be reached or returns nothing usable. */
export class ModelError extends TiyuError {
  override readonly name = 'ModelError'
  override readonly code = 'MODEL_FAILED'
  readonly text: Bilingual
  /** True if a further question may be answered. */
  readonly isPassing: boolean

  constructor(text: Bilingual, isPassing = false) {
    super(`${text.en} ${text.zh}`)
    this.text = text
    this.isPassing = isPassing
  }
}
