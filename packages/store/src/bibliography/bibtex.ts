import { type Bilingual, titleIn } from '@tiyu/model'
import { type CitedWork, citationKey, dateParts, releaseNote } from './cited-work.ts'

/** Signs that BibTeX or TeX reads as commands. Braces in texts must balance, even escaped ones: hence commands for them. */
const TEX_COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
}

function escapeTex(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\~^{}&%$#_]/g, (sign) => TEX_COMMANDS[sign] ?? `\\${sign}`)
}

/** Double braces preserve the case of a title. */
const titleField = (title: string) => `{{${escapeTex(title)}}}`

/** Returns the work as a BibTeX entry; `language` is that of titles and address, both where it is undefined. */
export function bibtex(work: CitedWork, language?: keyof Bilingual): string {
  const { release, part, online } = work
  const { version, created, title } = release
  const whole = language ? titleIn(title, language) : title
  const [year, month, day] = created ? dateParts(created) : []
  const kind = language === 'zh' ? '数据集' : 'Data set'
  const fields = {
    // Styles print `howpublished` of this type of entry, but not `booktitle`.
    ...(part && language
      ? { title: titleField(part.title[language]), howpublished: `{${kind}: ${escapeTex(whole)}}` }
      : { title: titleField(whole), howpublished: `{${kind}}` }),
    version: `{${escapeTex(version)}}`,
    ...(created && { year: `{${year}}`, month: `{${month}}`, day: `{${day}}` }),
    // Programs read an address as it is; a brace in it would end the field, and is never in a valid address.
    ...(online && { url: `{${online.address[language ?? 'en']}}`, urldate: `{${online.accessedOn}}` }),
    ...(language && { langid: language === 'zh' ? '{chinese}' : '{english}' }),
    note: `{${escapeTex(releaseNote(release))}}`,
  }
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = ${value}`)
  return `@misc{${citationKey(work)},\n${lines.join(',\n')}\n}\n`
}
