import type { Language } from '../src/rendering.ts'

export const languages: readonly Language[] = ['zh', 'en']

/** Values of the `lang` attribute. */
export const languageTags: Readonly<Record<Language, string>> = { zh: 'zh-Hans', en: 'en' }

/** A row with a name in both languages; the English one may be missing. */
export interface Named {
  readonly name: string
  readonly nameEn: string | null
}

/** A row with a title in both languages. */
export interface Titled {
  readonly title: string
  readonly titleEn: string
}

/** Chooses between a text and its English counterpart. */
export function inLanguage<Text>(language: Language, zh: Text, en: Text): Text {
  return language === 'zh' ? zh : en
}

/** Returns the name of a row in a language: the Chinese one if there is no English one. */
export function nameOf({ name, nameEn }: Named, language: Language): string {
  return inLanguage(language, name, nameEn || name)
}

/** Returns the title of a row in a language. */
export function titleOf({ title, titleEn }: Titled, language: Language): string {
  return inLanguage(language, title, titleEn)
}
