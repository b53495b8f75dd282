import cluster from 'node:cluster'
import { Command } from 'commander'
import { type RunningService, serve } from '../serve.ts'
import { readSettings, type Settings, settings } from '../settings.ts'
import { notifyReady, Workers } from '../workers.ts'

const settingsHelp = Object.entries(settings)
  .map(
    ([name, { default: value, description }]) =>
      `  ${name} (${value || '—'})\n      ${description.en} ${description.zh}`,
  )
  .join('\n')

/** Stops once, at the first signal. */
function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false
  const stopOnce = async () => {
    if (isStopping) return
    isStopping = true
    await stop()
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stopOnce)
  // A worker must not outlive the primary process.
  cluster.worker?.on('disconnect', stopOnce)
}

/**
 * Logs unhandled rejections instead of exiting: graphql-js leaves one behind when one item of a list fails at once and
 * another later, and no query may end the process.
 */
function logUnhandledRejections(): void {
  process.on('unhandledRejection', (error) =>
    console.error('Unhandled promise rejection. 未处理的 Promise 拒绝：', error),
  )
}

function formatBanner({ url, release: { version, tables }, built }: RunningService, startedAt: number): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  return [
    `Tiyu 体育: release ${version}, ${rows} rows, ${built ? 'built' : 'opened'} in ${seconds} s 发布版已就绪`,
    `  front page 首页      ${url}/`,
    `  GraphiQL 查询台      ${url}/graphiql/`,
    `  GraphQL 服务入口     ${url}/graphql`,
    `  data package 数据包  ${url}/data/datapackage.json`,
  ].join('\n')
}

/** Serves in this process only. */
async function runSingle(config: Settings): Promise<void> {
  const startedAt = performance.now()
  const running = await serve(config)
  logUnhandledRejections()
  // Before the banner: a script may stop the service as soon as it reads it.
  stopOnSignal(async () => {
    console.log('Stopping 正在停止')
    await running.close()
  })
  console.log(formatBanner(running, startedAt))
}

/** Serves as a worker process. */
async function runWorker(config: Settings): Promise<void> {
  try {
    const startedAt = performance.now()
    const running = await serve(config, { listen: 'when-ready' })
    logUnhandledRejections()
    stopOnSignal(async () => {
      await running.close()
      cluster.worker?.disconnect()
    })
    notifyReady({ banner: formatBanner(running, startedAt) })
  } catch (error) {
    // The channel to the primary process would keep this one alive.
    cluster.worker?.disconnect()
    throw error
  }
}

/** Starts and monitors the worker processes. */
async function runPrimary({ WORKERS }: Settings): Promise<void> {
  const workers = new Workers()
  stopOnSignal(async () => {
    console.log('Stopping 正在停止')
    await workers.stop()
  })
  const banner = await workers.start(WORKERS)
  if (banner) console.log(`${banner}\n  processes 进程数     ${WORKERS}`)
  else process.exitCode = 1
}

async function run({ workers }: { readonly workers?: string }): Promise<void> {
  const config = readSettings({ ...process.env, ...(workers && { WORKERS: workers }) })
  if (cluster.isWorker) await runWorker(config)
  else if (config.WORKERS > 1) await runPrimary(config)
  else await runSingle(config)
}

/** `tiyu serve` */
export function serveCommand(): Command {
  return new Command('serve')
    .description(
      'Build the release of the data package if it is new, and serve it.\n数据包有变化时构建发布版，并提供服务。',
    )
    .option('--workers <number>', 'number of processes, overrides WORKERS 服务进程数，取代 WORKERS')
    .addHelpText('after', `\nSettings, as environment variables / 以环境变量设置:\n${settingsHelp}`)
    .action(run)
}
