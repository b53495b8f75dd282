/** A text in English and Chinese. */
export interface Bilingual {
  readonly en: string
  readonly zh: string
}

/** Returns the part of a bilingual title, such as `体育开放数据 · Open data of sport`, in a language; else the whole. */
export function titleIn(title: string, language: keyof Bilingual): string {
  const inChinese = (part: string) => /\p{Script=Han}/u.test(part)
  return title.split(' · ').find((part) => inChinese(part) === (language === 'zh')) ?? title
}
