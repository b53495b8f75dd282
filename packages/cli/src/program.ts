import { Command } from 'commander'
import { checkCommand } from './commands/check.ts'
import { diffCommand } from './commands/diff.ts'
import { extractCommand } from './commands/extract.ts'
import { initCommand } from './commands/init.ts'
import { keysCommand } from './commands/keys.ts'
import { mapCommand } from './commands/map.ts'
import { publishCommand } from './commands/publish.ts'
import { rebuildCommand } from './commands/rebuild.ts'
import { activateCommand, pruneCommand, releasesCommand, rollbackCommand } from './commands/releases.ts'
import { reviewCommand } from './commands/review.ts'
import { serveCommand } from './commands/serve.ts'
import { sheetCommand } from './commands/sheet.ts'
import { staticCommand } from './commands/static.ts'
import { tidyCommand } from './commands/tidy.ts'
import { formatError, formatErrorJson } from './errors/format-error.ts'
import { endOnOutputError } from './output/output-errors.ts'
import { configureUsage, examplesHelp, exitCodesHelp, usageExitCode } from './output/usage.ts'
import { describeVersion } from './output/version.ts'

const program = new Command('tiyu')
  .description(
    'Open data of sports administration: check a data package, publish it as a release, serve releases.\n体育行政开放数据：检查数据包、发布版本、提供服务。',
  )
  .version(describeVersion(), '-V, --version', 'show the version and the format of releases 显示版本与发布版格式')
  .addCommand(serveCommand())
  .addCommand(initCommand())
  .addCommand(checkCommand())
  .addCommand(tidyCommand())
  .addCommand(sheetCommand())
  .addCommand(extractCommand())
  .addCommand(reviewCommand())
  .addCommand(mapCommand())
  .addCommand(publishCommand())
  .addCommand(releasesCommand())
  .addCommand(activateCommand())
  .addCommand(rollbackCommand())
  .addCommand(pruneCommand())
  .addCommand(rebuildCommand())
  .addCommand(diffCommand())
  .addCommand(staticCommand())
  .addCommand(keysCommand())
  .addHelpText(
    'after',
    examplesHelp([
      ['tiyu check my-city', 'is the package valid? 检查数据包'],
      ['tiyu publish my-city', 'publish it as a release and activate it 发布并启用'],
      ['tiyu rollback', 'go back to the previous release 回退到上一版'],
    ]),
  )
  .addHelpText('after', exitCodesHelp())
  .addHelpText(
    'after',
    '\nWith --json, errors are JSON on standard output too. For the settings see "tiyu serve --help". 加 --json 时失败信息也以 JSON 输出；设置见 “tiyu serve --help”。',
  )

/** Prints an error that ends a command; commander prints its own. */
function reportError(error: unknown): void {
  const usageCode = usageExitCode(error)
  process.exitCode = usageCode ?? 1
  if (usageCode !== undefined) return
  if (process.argv.includes('--json')) console.log(JSON.stringify(formatErrorJson(error), null, 2))
  else console.error(formatError(error))
}

endOnOutputError()
try {
  await configureUsage(program).parseAsync()
} catch (error) {
  reportError(error)
}
