import { Command, InvalidArgumentError } from 'commander'
import { withProgressLine } from '../output/progress-line.ts'
import { examplesHelp } from '../output/usage.ts'
import { withStore } from './with-store.ts'

interface Options {
  readonly release?: string
  readonly pagesUpTo?: number
  readonly json?: boolean
}

async function run(folder: string, { release: version, pagesUpTo: maxPagedRows, json }: Options): Promise<void> {
  const { buildStatic } = await import('@tiyu/server/static-build')
  const built = await withProgressLine((progress) =>
    withStore(async (store) => {
      const release = await store.open(version)
      try {
        return await buildStatic(release, {
          path: folder,
          maxPagedRows,
          onProgress: ({ list, records, total }) => progress.show(list, records, total),
        })
      } finally {
        await release.close()
      }
    }),
  )
  const { files, bytes } = built
  const size = `${files.toLocaleString('en')} files 个文件, ${bytes.toLocaleString('en')} bytes 字节`
  const text = `${folder}: release ${built.version}, ${size}\nAny static file host can serve it. 可由任意静态文件服务器提供。`
  console.log(json ? JSON.stringify({ folder, ...built }, null, 2) : text)
}

function parseRows(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Give a whole number of rows. 请给出行数（整数）。')
}

/** `tiyu static` */
export function staticCommand(): Command {
  return new Command('static')
    .description(
      'Write a release as static files that any host can serve and the SDK can read.\n把发布版写成可由任意静态服务器提供、SDK 可读取的文件夹。',
    )
    .argument(
      '<folder>',
      'output folder: new, empty or an earlier static build 要写入的文件夹：新建、空的或已有的静态构建',
    )
    .option('--release <version>', 'version or name of the release; the active one by default 发布版，缺省为当前启用的')
    .option(
      '--pages-up-to <rows>',
      'write a page for each row of the tables with up to this many rows; 10000 by default 行数不超过此值的表逐行生成页面，缺省 10000',
      parseRows,
    )
    .option('--json', 'print JSON 输出 JSON')
    .addHelpText('after', examplesHelp([['tiyu static site --release 2020.1', 'that release as files 把该版写成文件']]))
    .action(run)
}
