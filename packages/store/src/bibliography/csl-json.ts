import { type Bilingual, titleIn } from '@tiyu/model'
import { type CitedWork, citationKey, dateParts, releaseNote } from './cited-work.ts'

const cslDate = (date: string) => ({ 'date-parts': [dateParts(date)] })

/** Returns the work as CSL-JSON 1.0, the format of Zotero and others; `language` as for BibTeX. */
export function cslJson(work: CitedWork, language?: keyof Bilingual): string {
  const { release, part, online } = work
  const whole = language ? titleIn(release.title, language) : release.title
  const item = {
    id: citationKey(work),
    type: 'dataset',
    ...(part && language ? { title: part.title[language], 'container-title': whole } : { title: whole }),
    version: release.version,
    ...(release.created && { issued: cslDate(release.created) }),
    ...(online && { URL: online.address[language ?? 'en'], accessed: cslDate(online.accessedOn) }),
    ...(language && { language: language === 'zh' ? 'zh-CN' : 'en' }),
    note: releaseNote(release),
  }
  return JSON.stringify([item])
}
