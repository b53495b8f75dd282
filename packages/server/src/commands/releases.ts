// The commands that list, switch and remove releases.
import { type ReleaseInfo, rollBack } from '@tiyu/data'
import { Command } from 'commander'
import { describeRelease } from './release-line.ts'
import { withStore } from './with-store.ts'

function printActive(info: ReleaseInfo): void {
  console.log(`${describeRelease(info)}\nIt is active. 已启用。`)
}

/** `tiyu releases` */
export function releasesCommand(): Command {
  return new Command('releases')
    .description('List the releases, the newest first; * marks the active one.\n列出发布版，最新在前；* 为当前启用。')
    .option('--json', 'for machines 供程序读取')
    .action(async ({ json }: { json?: boolean }) => {
      const releases = await withStore((store) => store.releases())
      const lines = releases.map((release) => `${release.active ? '*' : ' '} ${describeRelease(release)}`)
      console.log(json ? JSON.stringify(releases, null, 2) : lines.join('\n'))
    })
}

/** `tiyu activate` */
export function activateCommand(): Command {
  return new Command('activate')
    .description('Make a release the one that is served.\n启用某个发布版。')
    .argument('<version>', 'version or name of the release 发布版的版本号或名称')
    .action((version: string) => withStore(async (store) => printActive(await store.activate(version))))
}

/** `tiyu rollback` */
export function rollbackCommand(): Command {
  return new Command('rollback')
    .description('Go back to the release published before the active one.\n回退到上一个发布版。')
    .action(() => withStore(async (store) => printActive(await rollBack(store))))
}

/** `tiyu prune` */
export function pruneCommand(): Command {
  return new Command('prune')
    .description('Remove old releases; the active one always stays.\n删除旧发布版；当前启用的始终保留。')
    .requiredOption('--keep <number>', 'how many of the newest to keep 保留最新的几个', (text) => {
      if (!/^\d+$/.test(text)) throw new Error(`--keep ${text}: give a whole number. 请给出整数。`)
      return Number(text)
    })
    .action(({ keep }: { keep: number }) =>
      withStore(async (store) => {
        for (const info of await store.prune(keep)) console.log(`removed 已删除  ${describeRelease(info)}`)
      }),
    )
}
