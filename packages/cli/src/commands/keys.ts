// Commands that create, list and revoke the keys with which clients have quotas of their own.
import { createKey, hashKey } from '@tiyu/server/api-key'
import type { ApiKey } from '@tiyu/store'
import { Command, InvalidArgumentError } from 'commander'
import { examplesHelp } from '../output/usage.ts'
import { withStore } from './with-store.ts'

interface Options {
  readonly json?: boolean
}

const JSON_FLAG = ['--json', 'print JSON 输出 JSON'] as const

/** Cost units a minute of a key without `--quota`. */
const DEFAULT_QUOTA = 5_000_000

const MAX_QUOTA = 1_000_000_000

function keyName(text: string): string {
  if (/^[a-z\d][a-z\d-]{0,62}$/.test(text)) return text
  throw new InvalidArgumentError(
    'A name has lower-case letters, digits and hyphens, at most 63. 名称由小写字母、数字与连字符组成，最多 63 个字符。',
  )
}

function quota(text: string): number {
  if (/^\d{1,10}$/.test(text) && Number(text) >= 1 && Number(text) <= MAX_QUOTA) return Number(text)
  throw new InvalidArgumentError(`Give a whole number from 1 to ${MAX_QUOTA}. 请给出 1 到 ${MAX_QUOTA} 的整数。`)
}

const print = (value: unknown) => console.log(JSON.stringify(value, null, 2))

const withoutHash = ({ hash: _hash, ...shown }: ApiKey) => shown

async function create(name: string, { quota: units, json }: Options & { readonly quota: number }): Promise<void> {
  const key = createKey()
  const stored = { name, hash: hashKey(key), quota: units, createdAt: new Date().toISOString() }
  await withStore((store) => store.keys.add(stored))
  if (json) print({ key, ...withoutHash(stored) })
  else
    console.log(
      `${key}\nIt is shown only now. Clients send it as "Authorization: Bearer KEY". 密钥仅此一次显示；客户端以 “Authorization: Bearer 密钥” 发送。`,
    )
}

async function list({ json }: Options): Promise<void> {
  const keys = await withStore((store) => store.keys.list())
  if (json) print(keys.map(withoutHash))
  else if (keys.length === 0) console.log('There are no keys. 尚无密钥。')
  else for (const key of keys) console.log(`${key.name}  ${key.quota} units a minute 单位/分钟  ${key.createdAt}`)
}

async function revoke(name: string, { json }: Options): Promise<void> {
  await withStore((store) => store.keys.remove(name))
  if (json) print({ revoked: name })
  else console.log(`Revoked; servers refuse it within 5 seconds. 已吊销，各服务在 5 秒内拒绝该密钥：${name}`)
}

/** `tiyu keys` */
export function keysCommand(): Command {
  const createCommand = new Command('create')
    .description('Create a key and print it.\n创建密钥并显示。')
    .argument('<name>', 'name of the client 客户端名称', keyName)
    .option('--quota <units>', 'cost units a minute 每分钟的开销单位数', quota, DEFAULT_QUOTA)
    .option(...JSON_FLAG)
    .addHelpText(
      'after',
      examplesHelp([['tiyu keys create daily-news --quota 2000000', 'a key for one client 为某客户端创建密钥']]),
    )
    .action(create)
  const listCommand = new Command('list')
    .description('List the keys: name, quota, date.\n列出密钥：名称、配额、日期。')
    .option(...JSON_FLAG)
    .addHelpText('after', examplesHelp([['tiyu keys list', 'who has a key 哪些客户端有密钥']]))
    .action(list)
  const revokeCommand = new Command('revoke')
    .description('Revoke a key.\n吊销密钥。')
    .argument('<name>', 'name of the client 客户端名称')
    .option(...JSON_FLAG)
    .addHelpText('after', examplesHelp([['tiyu keys revoke daily-news', 'refuse the key from now on 此后拒绝该密钥']]))
    .action(revoke)
  return new Command('keys')
    .description(
      'Create, list and revoke API keys, with which clients have quotas of their own.\n创建、列出与吊销 API 密钥，持有者有单独的配额。',
    )
    .addCommand(createCommand)
    .addCommand(listCommand)
    .addCommand(revokeCommand)
}
