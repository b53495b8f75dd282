import type { Bilingual } from '@tiyu/model'
import type { StartOutcome } from '@tiyu/store'

/** Says what the package is if it is not served, and what would serve it. */
function describePackage({ packageState, packageVersion, release }: StartOutcome, folder: string): Bilingual[] {
  const stays = { en: `${release.version} stays active`, zh: `仍提供 ${release.version} 版` }
  switch (packageState) {
    case 'active':
      return []
    case 'published':
      return [
        {
          en: `The package in ${folder} is release ${packageVersion}, which is not the active one; ${stays.en}. To switch: tiyu activate ${packageVersion}`,
          zh: `${folder} 中的数据包为 ${packageVersion} 版，并非当前启用的发布版；${stays.zh}。如需切换：tiyu activate ${packageVersion}`,
        },
      ]
    case 'unpublished':
      return [
        {
          en: `The package in ${folder} (${packageVersion}) is not published; ${stays.en}. To serve it: tiyu publish ${folder}`,
          zh: `${folder} 中的数据包（${packageVersion}）尚未发布；${stays.zh}。如需提供：tiyu publish ${folder}`,
        },
      ]
    case 'version-taken':
      return [
        {
          en: `The package in ${folder} has other content than the published ${packageVersion}; ${stays.en}. Raise "version" in its datapackage.json, then: tiyu publish ${folder}`,
          zh: `${folder} 中的数据包与已发布的 ${packageVersion} 版内容不同；${stays.zh}。请提高其 datapackage.json 中的 “version”，再运行：tiyu publish ${folder}`,
        },
      ]
    case 'unreadable':
      return [
        {
          en: `There is no readable package in ${folder}; ${stays.en}`,
          zh: `${folder} 中没有可读的数据包；${stays.zh}`,
        },
      ]
  }
}

function describeFormats({ built, release, outdated }: StartOutcome): Bilingual[] {
  const rebuilt = {
    en: `Release ${release.version} was built by another version of this software and has been rebuilt`,
    zh: `${release.version} 版由本软件的其他版本构建，现已重新构建`,
  }
  const unreadable = {
    en: `Built by another version of this software, so not served: ${outdated.join(', ')}. To rebuild them: tiyu rebuild`,
    zh: `由本软件的其他版本构建，暂不提供：${outdated.join('、')}。如需重新构建：tiyu rebuild`,
  }
  return [...(built === 'active' ? [rebuilt] : []), ...(outdated.length > 0 ? [unreadable] : [])]
}

/** Describes what a start serves and why, where it is not simply the package; one line for each fact. */
export function describeStart(outcome: StartOutcome, folder: string): string[] {
  return [...describeFormats(outcome), ...describePackage(outcome, folder)].map(({ en, zh }) => `  ${en}. ${zh}。`)
}
