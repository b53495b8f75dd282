// Many activations in turn: how soon each is everywhere, and whether anybody is answered from two releases or from an
// earlier one than before.
import type { Readers } from './readers.ts'
import type { Releases } from './releases.ts'
import { seconds, type Table, yesNo } from './table.ts'

/** Time in which an activation must be everywhere, in milliseconds. */
const LIMIT_MS = 2000
const TIMEOUT_MS = 30_000

/** Returns the value below which a share of sorted numbers lies. */
const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** Activates a release and returns the time until every process has answered from it, in milliseconds. */
export async function timeUntilEverywhere(readers: Readers, activate: () => Promise<number>): Promise<number> {
  const startedAt = performance.now()
  await readers.waitForActivation(await activate(), TIMEOUT_MS)
  return performance.now() - startedAt
}

/** Activates releases in turn and returns a table of what was seen. */
export async function tryActivations(releases: Releases, readers: Readers, count: number): Promise<Table> {
  readers.take()
  const times: number[] = []
  for (let number = 0; number < count; number += 1)
    times.push(await timeUntilEverywhere(readers, () => releases.activateNext()))
  const { direct, balanced } = readers.take()
  const sorted = times.toSorted((one, other) => one - other)
  const longest = sorted.at(-1) ?? 0
  const failures = [...direct.failures, ...balanced.failures]
  for (const failure of failures.slice(0, 5)) console.error(failure)
  const none = (count: number) => [String(count), '0', yesNo(count === 0)]
  return [
    ['', 'seen 实测', 'target 目标', ''],
    ['activations 启用次数', String(count), '', ''],
    ['answers 应答', String(direct.answers + balanced.answers), '', ''],
    ['failed, or of two releases 失败或混有两版', ...none(failures.length)],
    ['processes that went back 进程倒退', ...none(direct.wentBack)],
    ['clients of the balancer that went back 均衡器客户端倒退', ...none(balanced.wentBack)],
    ['everywhere after 各处生效 p50, s', (quantile(sorted, 0.5) / 1000).toFixed(3), '', ''],
    ['everywhere after 各处生效 p99, s', (quantile(sorted, 0.99) / 1000).toFixed(3), '', ''],
    ['everywhere after 各处生效, longest 最长, s', seconds(longest), '<= 2', yesNo(longest <= LIMIT_MS)],
  ]
}
