import type { Bilingual } from '../bilingual.ts'

/** The end of the label in a description: what follows explains it. */
const LABEL_END = { en: /[.,;:(]| such as /, zh: /[。，；：、]|（(?!英文）)/ } as const

/** Returns the label of a description: its words before the first explanation. */
export function labelOf({ en, zh }: Bilingual): Bilingual {
  const label = (text: string, end: RegExp) => text.split(end, 1)[0]?.trim() || text.trim()
  return { en: label(en, LABEL_END.en), zh: label(zh, LABEL_END.zh) }
}
