// How to cite a release: what it is called, which version and content it has, when it was published, under which licence.
import type { ReleaseInfo } from './release-info.ts'

/** Day of publication in UTC, such as 2026-11-23. */
const dayOf = ({ publishedAt }: ReleaseInfo) => publishedAt.slice(0, 10)

const keyOf = ({ version, hash }: ReleaseInfo) => `release-${version}-${hash.slice(0, 12)}`

/** The citation in English. */
export function citationEn(release: ReleaseInfo): string {
  const { title, version, hash, licence } = release
  return `${title}, release ${version} [data set]. ${dayOf(release)}. SHA-256 ${hash}. Licence ${licence}.`
}

/** The citation in Chinese; [DS] marks a data set (GB/T 7714-2015). */
export function citationZh(release: ReleaseInfo): string {
  const { title, version, hash, licence } = release
  return `${title}：${version} 版[DS]. ${dayOf(release)}. SHA-256：${hash}. 许可：${licence}.`
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** A text as TeX prints it letter for letter. */
function tex(text: string): string {
  return text.replaceAll(/[\\~^{}&%$#_]/g, (sign) => TEX[sign] ?? `\\${sign}`)
}

/** The citation as an entry of BibTeX. */
export function bibtex(release: ReleaseInfo): string {
  const [year, month, day] = dayOf(release).split('-').map(Number)
  const { title, version, hash, licence } = release
  const fields = [
    // Two braces keep the letters of the title as they are.
    `title = {{${tex(title)}}}`,
    `version = {${version}}`,
    `howpublished = {Data set}`,
    `year = {${year}}`,
    `month = {${month}}`,
    `day = {${day}}`,
    `note = {SHA-256 ${hash}. Licence ${tex(licence)}}`,
  ]
  return `@misc{${keyOf(release)},\n${fields.map((field) => `  ${field}`).join(',\n')}\n}\n`
}

/** The citation as CSL-JSON 1.0, which Zotero and others read. */
export function cslJson(release: ReleaseInfo): string {
  const { title, version, hash, licence } = release
  const item = {
    id: keyOf(release),
    type: 'dataset',
    title,
    version,
    issued: { 'date-parts': [dayOf(release).split('-').map(Number)] },
    note: `SHA-256 ${hash}. Licence ${licence}`,
  }
  return JSON.stringify([item])
}
