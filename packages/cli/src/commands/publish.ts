import { constants, setPriority } from 'node:os'
import { Command } from 'commander'
import { formatRelease } from '../output/format-release.ts'
import { withProgressLine } from '../output/progress-line.ts'
import { publishProgress } from '../output/publish-progress.ts'
import { examplesHelp } from '../output/usage.ts'
import { withStore } from './with-store.ts'

interface Options {
  readonly replace?: boolean
  readonly json?: boolean
}

async function run(folder: string | undefined, options: Options): Promise<void> {
  // Servers on the same machine take precedence.
  setPriority(constants.priority.PRIORITY_LOW)
  const info = await withProgressLine((progress) =>
    withStore((store, { DATA_DIR }) =>
      store.publish(folder ?? DATA_DIR, {
        ...(options.replace && { replace: true }),
        onProgress: publishProgress(progress),
      }),
    ),
  )
  console.log(options.json ? JSON.stringify(info, null, 2) : `${formatRelease(info)}\nIt is active. 已启用。`)
}

/** `tiyu publish` */
export function publishCommand(): Command {
  return new Command('publish')
    .description(
      'Publish a data package as a release and activate it; servers switch without interruption.\n由数据包生成发布版并启用；服务无中断切换。',
    )
    .argument('[folder]', 'folder of the package; DATA_DIR by default 数据包文件夹，缺省为 DATA_DIR')
    .option('--replace', 'allow other content under a published version 允许以不同内容重新发布同一版本')
    .option('--json', 'print JSON 输出 JSON')
    .addHelpText(
      'after',
      examplesHelp([
        ['tiyu publish my-city', 'the package in that folder 该文件夹中的数据包'],
        ['DATABASE_URL=postgresql://db/tiyu tiyu publish', 'DATA_DIR into PostgreSQL 发布到 PostgreSQL'],
        ['tiyu publish --replace', 'the same version with corrected content 以更正后的内容重新发布同一版本'],
      ]),
    )
    .action(run)
}
