// Commands that list, switch and remove releases.
import { type PruneResult, type ReleaseInfo, type ReleaseStore, rollBack } from '@tiyu/store'
import { Command, InvalidArgumentError } from 'commander'
import { formatRelease } from '../output/format-release.ts'
import { examplesHelp } from '../output/usage.ts'
import { withStore } from './with-store.ts'

interface Options {
  readonly json?: boolean
}

const JSON_FLAG = ['--json', 'print JSON 输出 JSON'] as const

const print = (value: unknown) => console.log(JSON.stringify(value, null, 2))

/** Runs an action on the store and prints the release that is active afterwards. */
async function printActiveAfter(
  { json }: Options,
  action: (store: ReleaseStore) => Promise<ReleaseInfo>,
): Promise<void> {
  const info = await withStore(action)
  if (json) print(info)
  else console.log(`${formatRelease(info)}\nIt is active. 已启用。`)
}

async function list({ json }: Options): Promise<void> {
  const releases = await withStore((store) => store.releases())
  if (json) print(releases)
  else if (releases.length === 0)
    console.log('There are no releases; publish one with "tiyu publish". 尚无发布版，请用 “tiyu publish” 发布。')
  for (const release of json ? [] : releases) {
    const outdated = release.readable
      ? ''
      : '  not in the format of this software, run "tiyu rebuild" 不是本软件的格式，请运行 “tiyu rebuild”'
    console.log(`${release.active ? '*' : ' '} ${formatRelease(release)}${outdated}`)
  }
}

/** `tiyu releases` */
export function releasesCommand(): Command {
  return new Command('releases')
    .description('List the releases, newest first; * marks the active one.\n列出发布版，最新在前；* 为当前启用。')
    .option(...JSON_FLAG)
    .addHelpText(
      'after',
      examplesHelp([
        ['tiyu releases', 'version, content hash, time, rows 版本、内容哈希、时间、行数'],
        ['tiyu releases --json', 'with all files and their hashes 含全部文件及其哈希'],
      ]),
    )
    .action(list)
}

/** `tiyu activate` */
export function activateCommand(): Command {
  return new Command('activate')
    .description('Activate a release.\n启用某个发布版。')
    .argument('<version>', 'version or name of the release 发布版的版本号或名称')
    .option(...JSON_FLAG)
    .addHelpText('after', examplesHelp([['tiyu activate 2020.1', 'serve 2020.1 from now on 此后提供 2020.1 版']]))
    .action((version: string, options: Options) => printActiveAfter(options, (store) => store.activate(version)))
}

/** `tiyu rollback` */
export function rollbackCommand(): Command {
  return new Command('rollback')
    .description('Go back to the release published before the active one.\n回退到上一个发布版。')
    .option(...JSON_FLAG)
    .addHelpText('after', examplesHelp([['tiyu rollback', 'builds and removes nothing 不构建也不删除任何内容']]))
    .action((options: Options) => printActiveAfter(options, rollBack))
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Give a whole number, such as 3. 请给出整数，如 3。')
  return Number(text)
}

function formatPruned({ removed, superseded, inUse }: PruneResult): string[] {
  return [
    ...removed.map((info) => `removed 已删除  ${formatRelease(info)}`),
    ...superseded.map((info) => `removed the build of another format 已删除其他格式的构建  ${formatRelease(info)}`),
    ...inUse.map(
      (info) => `still open in a server, prune again later 服务仍在使用，请稍后再次清理  ${formatRelease(info)}`,
    ),
  ]
}

async function prune({ keep, json }: Options & { readonly keep: number }): Promise<void> {
  const result = await withStore((store) => store.prune(keep))
  if (json) print(result)
  else console.log(formatPruned(result).join('\n') || 'Nothing to remove. 没有可删除的发布版。')
}

/** `tiyu prune` */
export function pruneCommand(): Command {
  return new Command('prune')
    .description('Remove old releases; the active one is always kept.\n删除旧发布版；当前启用的始终保留。')
    .requiredOption('--keep <number>', 'number of newest releases to keep 保留最新的几个', wholeNumber)
    .option(...JSON_FLAG)
    .addHelpText(
      'after',
      examplesHelp([['tiyu prune --keep 3', 'all but the newest three and the active one 仅保留最新三版与当前版']]),
    )
    .action(prune)
}
