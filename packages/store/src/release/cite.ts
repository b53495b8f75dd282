// Citations of a release: title, version, content hash, date of the package and licence. They depend on nothing else, so
// that the same package is cited alike on every machine.
import type { ReleaseInfo } from './release-info.ts'

/** Year, month and day of the package; undefined if it has no date. */
const dateParts = ({ created }: ReleaseInfo) => created?.split('-').map(Number)

const citationKey = ({ version, hash }: ReleaseInfo) => `release-${version}-${hash.slice(0, 12)}`

/** Returns the citation in English. */
export function citationEn(release: ReleaseInfo): string {
  const { title, version, hash, licence } = release
  return `${title}, release ${version} [data set]. ${release.created ?? 'No date'}. SHA-256 ${hash}. Licence ${licence}.`
}

/** Returns the citation in Chinese; [DS] marks a data set (GB/T 7714-2015). */
export function citationZh(release: ReleaseInfo): string {
  const { title, version, hash, licence } = release
  return `${title}：${version} 版[DS]. ${release.created ?? '[日期不详]'}. SHA-256：${hash}. 许可：${licence}.`
}

const TEX_ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Escapes the special characters of TeX. */
function escapeTex(text: string): string {
  return text.replaceAll(/[\\~^{}&%$#_]/g, (sign) => TEX_ESCAPES[sign] ?? `\\${sign}`)
}

/** Returns the citation as a BibTeX entry. */
export function bibtex(release: ReleaseInfo): string {
  const [year, month, day] = dateParts(release) ?? []
  const { title, version, hash, licence } = release
  const fields = [
    // Double braces preserve the case of the title.
    `title = {{${escapeTex(title)}}}`,
    `version = {${version}}`,
    `howpublished = {Data set}`,
    ...(year ? [`year = {${year}}`, `month = {${month}}`, `day = {${day}}`] : []),
    `note = {SHA-256 ${hash}. Licence ${escapeTex(licence)}}`,
  ]
  return `@misc{${citationKey(release)},\n${fields.map((field) => `  ${field}`).join(',\n')}\n}\n`
}

/** Returns the citation as CSL-JSON 1.0, the format of Zotero and others. */
export function cslJson(release: ReleaseInfo): string {
  const { title, version, hash, licence } = release
  const date = dateParts(release)
  const item = {
    id: citationKey(release),
    type: 'dataset',
    title,
    version,
    ...(date && { issued: { 'date-parts': [date] } }),
    note: `SHA-256 ${hash}. Licence ${licence}`,
  }
  return JSON.stringify([item])
}
