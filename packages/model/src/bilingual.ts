/** A text in English and Chinese. */
export interface Bilingual {
  readonly en: string
  readonly zh: string
}
