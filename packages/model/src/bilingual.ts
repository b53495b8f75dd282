/** A text for people, in English and in Chinese. */
export interface Bilingual {
  readonly en: string
  readonly zh: string
}
