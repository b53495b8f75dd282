import type { Bilingual, TableField } from '@tiyu/model'

/** Returns a GraphQL description: an English line and a Chinese line. */
export function bilingualDescription({ en, zh }: Bilingual): string {
  return `${en}\n${zh}`
}

/** Returns the description of a column, after an introduction such as "By level.". */
export function columnDescription({ description }: TableField, lead?: Bilingual): string {
  return lead ? `${lead.en} ${description.en}\n${lead.zh}${description.zh}` : bilingualDescription(description)
}
