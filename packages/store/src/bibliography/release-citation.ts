// Citations of the files of a release. They depend on the package alone, so that it is cited alike on every machine, and have
// its hash, so that a reader can verify the bytes.
import type { ReleaseInfo } from '../release/release-info.ts'
import { gbt7714 } from './gbt7714.ts'

/** Returns the citation in English. */
export function citationEn(release: ReleaseInfo): string {
  return `${gbt7714({ release }, 'en')} SHA-256 ${release.hash}. Licence ${release.licence}.`
}

/** Returns the citation in Chinese. */
export function citationZh(release: ReleaseInfo): string {
  return `${gbt7714({ release }, 'zh')} SHA-256：${release.hash}. 许可：${release.licence}.`
}
