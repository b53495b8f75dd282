import cluster from 'node:cluster'
import { totalRows } from '@tiyu/model'
import type { Logger, RunningService } from '@tiyu/server'
import { readSettings, type Settings, settings } from '@tiyu/server/settings'
import { Command } from 'commander'
import { describeStart } from '../output/describe-start.ts'
import { surviveOutputErrors } from '../output/output-errors.ts'

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
function logUnhandledRejections(logger: Logger): void {
  process.on('unhandledRejection', (err) =>
    logger.error({ err }, 'Unhandled promise rejection. 未处理的 Promise 拒绝。'),
  )
}

function formatBanner({ url, outcome }: RunningService, startedAt: number, folder: string): string {
  const { version, rows } = outcome.release
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  return [
    `Tiyu 体育: release ${version}, ${totalRows(rows)} rows, ${outcome.built ? 'built' : 'opened'} in ${seconds} s 发布版已就绪`,
    `  front page 首页      ${url}/`,
    `  GraphiQL 查询台      ${url}/graphiql/`,
    `  GraphQL 服务入口     ${url}/graphql`,
    `  data package 数据包  ${url}/data/datapackage.json`,
    ...describeStart(outcome, folder),
  ].join('\n')
}

/** Imports the server on demand: it takes longer to load than all other commands together. */
const importServer = () => import('@tiyu/server')
const importWorkers = () => import('@tiyu/server/workers')

async function openLog(config: Settings): Promise<Logger> {
  const { createLogger } = await importServer()
  return createLogger(config)
}

/** Serves in this process only. */
async function runSingle(config: Settings, publish: boolean): Promise<void> {
  const { serve } = await importServer()
  const startedAt = performance.now()
  const logger = await openLog(config)
  const running = await serve(config, { publish, logger })
  logUnhandledRejections(logger)
  // Before the banner: a script may stop the service as soon as it reads it.
  stopOnSignal(async () => {
    console.log('Stopping 正在停止')
    await running.close()
  })
  console.log(formatBanner(running, startedAt, config.DATA_DIR))
}

/** Serves as a worker process. */
async function runWorker(config: Settings, publish: boolean): Promise<void> {
  try {
    const [{ serve }, { notifyReady }] = await Promise.all([importServer(), importWorkers()])
    const startedAt = performance.now()
    const logger = await openLog(config)
    const running = await serve(config, { listen: 'when-ready', publish, logger })
    logUnhandledRejections(logger)
    stopOnSignal(async () => {
      await running.close()
      cluster.worker?.disconnect()
    })
    notifyReady({ banner: formatBanner(running, startedAt, config.DATA_DIR) })
  } catch (error) {
    // The channel to the primary process would keep this one alive.
    cluster.worker?.disconnect()
    throw error
  }
}

/** Starts and monitors the worker processes. */
async function runPrimary(config: Settings): Promise<void> {
  const { Workers } = await importWorkers()
  const workers = new Workers(config, await openLog(config))
  stopOnSignal(async () => {
    console.log('Stopping 正在停止')
    await workers.stop()
  })
  const banner = await workers.start()
  if (banner) console.log(`${banner}\n  processes 进程数     ${config.WORKERS}`)
  else process.exitCode = 1
}

interface Options {
  readonly publish?: boolean
  readonly workers?: string
}

async function run({ publish = false, workers }: Options): Promise<void> {
  const config = readSettings({ ...process.env, ...(workers && { WORKERS: workers }) })
  surviveOutputErrors()
  if (cluster.isWorker) await runWorker(config, publish)
  else if (config.WORKERS > 1) await runPrimary(config)
  else await runSingle(config, publish)
}

/** `tiyu serve` */
export function serveCommand(): Command {
  return new Command('serve')
    .description(
      'Serve the active release; the first start publishes the data package.\n提供当前发布版的服务；首次启动时先发布数据包。',
    )
    .option('--publish', 'publish the package in DATA_DIR first if it is new 先发布 DATA_DIR 中的新数据包')
    .option('--workers <number>', 'number of processes, overrides WORKERS 服务进程数，取代 WORKERS')
    .addHelpText('after', `\nSettings, as environment variables / 以环境变量设置:\n${settingsHelp}`)
    .action(run)
}
