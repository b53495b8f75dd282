// pnpm test:hostile [requests] [seed]: sends hostile requests to a service of the published package.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings, serve } from '@tiyu/server'
import { sendHostile } from './hostile-battery.ts'

const [count = 100_000, seed = 1] = process.argv.slice(2).map(Number)
const stateFolder = await mkdtemp(join(tmpdir(), 'tiyu-hostile-'))
const service = await serve(readSettings({ PORT: '0', STATE_DIR: stateFolder, SHUTDOWN_SECONDS: '1' }))
const startedAt = performance.now()
const { statuses, faults } = await sendHostile(
  Number(new URL(service.url).port),
  { count, seed, connections: 16 },
  async () => {
    const response = await fetch(`${service.url}/graphql?query={release{version}}`)
    if (response.status !== 200) throw new Error('A good request was not answered. 正常请求未得到应答。')
  },
)
await service.close()
await rm(stateFolder, { recursive: true })
const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
const table = [...statuses].sort(([one], [other]) => one - other).map(([status, times]) => `${status} ${times}`)
console.log(`${count} requests in ${seconds} s, by status 各状态的次数:\n${table.join('\n')}`)
for (const fault of faults.slice(0, 20)) console.log(`\n${fault}`)
if (faults.length > 0) process.exitCode = 1
