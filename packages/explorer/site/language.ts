import type { Language } from '../src/rendering.ts'

export const languages: readonly Language[] = ['zh', 'en']

/** Values of the `lang` attribute. */
export const languageTags: Readonly<Record<Language, string>> = { zh: 'zh-Hans', en: 'en' }

/** A row with a name in both languages; the English one may be missing. */
interface Named {
  readonly name: string
  readonly nameEn: string | null
}

/** A row with a title in both languages. */
interface Titled {
  readonly title: string
  readonly titleEn: string
}

/** Returns the English text, or the Chinese one where there is none. */
function inLanguage(language: Language, zh: string, en: string | null): string {
  return language === 'en' && en !== null && en !== '' ? en : zh
}

/** Returns the name of a row in a language. */
export function nameOf({ name, nameEn }: Named, language: Language): string {
  return inLanguage(language, name, nameEn)
}

/** Returns the title of a row in a language. */
export function titleOf({ title, titleEn }: Titled, language: Language): string {
  return inLanguage(language, title, titleEn)
}
