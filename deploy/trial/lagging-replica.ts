// A replica that does not advance while a release is published: the release is served without it.
import { runSql } from '@tiyu/store/testing'
import { timeUntilEverywhere } from './activations.ts'
import type { Deployment } from './deployment.ts'
import type { Readers } from './readers.ts'
import type { Releases } from './releases.ts'
import { seconds, type Table, yesNo } from './table.ts'

/** Publishes a release while replicas do not apply changes, and returns a table of what was seen. */
export async function tryLaggingReplicas(deployment: Deployment, releases: Releases, readers: Readers): Promise<Table> {
  const replicas = await deployment.replicas()
  const rows: string[][] = []
  for (const count of [1, replicas.length]) {
    const lagging = replicas.slice(0, count)
    readers.take()
    for (const node of lagging) await runSql(node.adminUrl('tiyu'), 'SELECT pg_wal_replay_pause()')
    let activatedAt = 0
    await timeUntilEverywhere(readers, async () => {
      const activation = await releases.publishNext()
      activatedAt = performance.now()
      return activation
    })
    const time = performance.now() - activatedAt
    for (const node of lagging) await runSql(node.adminUrl('tiyu'), 'SELECT pg_wal_replay_resume()')
    const { direct, balanced } = readers.take()
    const failed = direct.failures.length + balanced.failures.length
    rows.push([
      String(count),
      String(direct.answers + balanced.answers),
      String(failed),
      seconds(time),
      yesNo(failed === 0 && time <= 2000),
    ])
  }
  return [['replicas that lag 滞后的副本', 'answers 应答', 'failed 失败', 'everywhere after 各处生效, s', ''], ...rows]
}
