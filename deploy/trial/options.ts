import { parseArgs } from 'node:util'

/** Usage of `pnpm deploy:trial`. */
export const USAGE = `Usage 用法: pnpm deploy:trial [options]
Starts PostgreSQL under Patroni with two replicas, etcd, PgBouncer, HAProxy, Redis, nginx and three servers on this machine,
in one temporary folder and on free ports; activates releases, kills each part in turn under load, and stops everything.
在本机临时文件夹与空闲端口上启动整套部署，反复启用发布版，在负载下逐一终止各部分，最后全部停止。
Needs 需要: apt-get install postgresql patroni etcd-server haproxy pgbouncer redis-server nginx-light
  --activations N   activations in turn, default 1000 依次启用的次数
  --faults NAMES    only these, separated by commas; none leaves them out 只做其中几项，以逗号分隔；none 为不做
  --clients N       clients that read at the same time, default 8 同时读取的客户端数
  --keep            keep the folder with the logs 保留含日志的文件夹`

/** What a trial does. */
export interface TrialOptions {
  readonly activations: number
  /** Names of the faults; undefined for all. */
  readonly faults: readonly string[] | undefined
  readonly clients: number
  readonly keep: boolean
  readonly help: boolean
}

/** Parses the command line. */
export function readTrialOptions(args: readonly string[]): TrialOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      activations: { type: 'string', default: '1000' },
      faults: { type: 'string' },
      clients: { type: 'string', default: '8' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const { keep, help, faults } = values
  return {
    activations: Number(values.activations),
    faults: faults?.split(',').filter((name) => name !== 'none'),
    clients: Number(values.clients),
    keep,
    help,
  }
}
