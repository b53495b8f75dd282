// References by GB/T 7714-2015, without a responsible body, which may be left out in numbered lists (8.1.4).
import { type Bilingual, titleIn } from '@tiyu/model'
import type { CitedWork } from './cited-work.ts'

type Language = keyof Bilingual

/** The title of the release with its version as other title information (8.2.2). */
function releaseTitle({ release: { title, version } }: CitedWork, language: Language): string {
  const name = titleIn(title, language)
  return language === 'zh' ? `${name}：${version} 版` : `${name}: release ${version}`
}

/**
 * Returns the reference to a data set, [DS] or [DS/OL]; a row of a release is a part of it, after whose title `//` leads
 * to that of the release (4.2).
 */
export function gbt7714(work: CitedWork, language: Language): string {
  const { release, part, online } = work
  const mark = online ? '[DS/OL]' : '[DS]'
  const whole = releaseTitle(work, language)
  const title = part ? `${part.title[language]}${mark}//${whole}` : `${whole}${mark}`
  const { created } = release
  if (!online) return `${title}. ${created ?? (language === 'zh' ? '[日期不详]' : '[n.d.]')}.`
  // The day of publication in brackets, the day of access in square brackets, then the path of access (4.6.1).
  return `${title}. ${created ? `(${created})` : ''}[${online.accessedOn}]. ${online.address[language]}.`
}
