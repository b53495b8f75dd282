import { constants, setPriority } from 'node:os'
import { type RebuildResult, rebuildReleases } from '@tiyu/store'
import { Command } from 'commander'
import { formatRelease } from '../output/format-release.ts'
import { withProgressLine } from '../output/progress-line.ts'
import { publishProgress } from '../output/publish-progress.ts'
import { examplesHelp } from '../output/usage.ts'
import { withStore } from './with-store.ts'

interface Options {
  readonly json?: boolean
}

function formatResult({ rebuilt, failed }: RebuildResult): string {
  const lines = [
    ...rebuilt.map((info) => `rebuilt 已重新构建  ${formatRelease(info)}`),
    ...failed.map(({ release, error }) => `not rebuilt 未能重新构建  ${formatRelease(release)}\n${error.message}`),
  ]
  return lines.join('\n') || 'Every release can be read; nothing to rebuild. 所有发布版均可读取，无需重新构建。'
}

function toJson({ rebuilt, failed }: RebuildResult): object {
  return {
    rebuilt,
    failed: failed.map(({ release, error: { name, code, message } }) => ({ release, error: { name, code, message } })),
  }
}

async function run({ json }: Options): Promise<void> {
  // Servers on the same machine take precedence.
  setPriority(constants.priority.PRIORITY_LOW)
  const result = await withProgressLine((progress) =>
    withStore((store) => rebuildReleases(store, ({ version }) => ({ onProgress: publishProgress(progress, version) }))),
  )
  console.log(json ? JSON.stringify(toJson(result), null, 2) : formatResult(result))
  if (result.failed.length > 0) process.exitCode = 1
}

/** `tiyu rebuild` */
export function rebuildCommand(): Command {
  return new Command('rebuild')
    .description(
      'Build releases of another version of this software again, from their archived packages.\n由归档的数据包重新构建本软件其他版本所构建的发布版。',
    )
    .option('--json', 'print JSON 输出 JSON')
    .addHelpText(
      'after',
      examplesHelp([
        ['tiyu rebuild', 'after an upgrade, while the former software serves 升级后运行，旧版软件可继续提供服务'],
      ]),
    )
    .action(run)
}
