import { once } from 'node:events'
import { Command, InvalidArgumentError } from 'commander'
import { reviewerOption } from '../options/reviewer-option.ts'
import { examplesHelp } from '../output/usage.ts'

interface Options {
  readonly into: string
  readonly reviewer: string
  readonly port: number
}

function parsePort(value: string): number {
  const port = Number(value)
  if (/^\d{1,5}$/.test(value) && port <= 65_535) return port
  throw new InvalidArgumentError('Give a port from 0 to 65535. 请写 0 至 65535 的端口。')
}

async function run(folder: string, { into, reviewer, port }: Options): Promise<void> {
  const { startReview } = await import('@tiyu/review')
  const server = await startReview({ folder, into, reviewer, port })
  console.log(
    `Review of ${folder}: ${server.url}\nOpen the address in a browser on this machine; it is for you alone. Press Ctrl+C to stop; decisions are saved.\n` +
      `${folder} 的审核页：请在本机浏览器中打开上述地址，该地址仅供本人使用。按 Ctrl+C 停止，审核结果均已保存。`,
  )
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await server.close()
}

/** `tiyu review` */
export function reviewCommand(): Command {
  return new Command('review')
    .description(
      'Review drafts in a browser on this machine, and write accepted rows into a package.\n在本机浏览器中审核草稿，并将采纳的行写入数据包。',
    )
    .argument('<drafts>', 'folder that "tiyu extract" has written “tiyu extract” 写出的文件夹')
    .requiredOption('--into <package>', 'package that accepted rows are written into 写入采纳行的数据包')
    .addOption(reviewerOption())
    .option('--port <port>', 'port on 127.0.0.1; 0 chooses a free one 127.0.0.1 上的端口，0 表示自动选择', parsePort, 0)
    .addHelpText('after', examplesHelp([['tiyu review drafts --into my-city', 'decide on the drafts 审核草稿']]))
    .action(run)
}
