import { Command } from 'commander'
import { serve } from '../serve.ts'
import { readSettings, settings } from '../settings.ts'

const settingsHelp = Object.entries(settings)
  .map(
    ([name, { default: value, description }]) =>
      `  ${name} (${value || '—'})\n      ${description.en} ${description.zh}`,
  )
  .join('\n')

async function run(): Promise<void> {
  const started = performance.now()
  const running = await serve(readSettings(process.env))
  // Before a word is printed: whoever reads that the service is up may stop it at once.
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    console.log('Stopping 正在停止')
    await running.close()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  const { version, tables } = running.release
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const addresses = [
    `  front page 首页      ${running.url}/`,
    `  GraphiQL 查询台      ${running.url}/graphiql/`,
    `  GraphQL 服务入口     ${running.url}/graphql`,
    `  data package 数据包  ${running.url}/data/datapackage.json`,
  ]
  console.log(
    `Tiyu 体育: release ${version}, ${rows} rows, ${running.built ? 'built' : 'opened'} in ${seconds} s 发布版已就绪\n${addresses.join('\n')}`,
  )
}

/** `tiyu serve` */
export function serveCommand(): Command {
  return new Command('serve')
    .description(
      'Build the release of the data package if it is new, and serve it.\n数据包有变化时构建发布版，并提供服务。',
    )
    .addHelpText('after', `\nSettings, as environment variables / 以环境变量设置:\n${settingsHelp}`)
    .action(run)
}
