import { Command } from 'commander'
import { checkCommand } from './commands/check.ts'
import { diffCommand } from './commands/diff.ts'
import { extractCommand } from './commands/extract.ts'
import { mapCommand } from './commands/map.ts'
import { publishCommand } from './commands/publish.ts'
import { activateCommand, pruneCommand, releasesCommand, rollbackCommand } from './commands/releases.ts'
import { serveCommand } from './commands/serve.ts'
import { staticCommand } from './commands/static.ts'
import { tidyCommand } from './commands/tidy.ts'
import { explainFailure } from './failure.ts'

const program = new Command('tiyu')
  .description(
    'Open data of sports administration: check a data package and serve it.\n体育行政开放数据：检查数据包并提供服务。',
  )
  .addCommand(serveCommand())
  .addCommand(checkCommand())
  .addCommand(tidyCommand())
  .addCommand(extractCommand())
  .addCommand(mapCommand())
  .addCommand(publishCommand())
  .addCommand(releasesCommand())
  .addCommand(activateCommand())
  .addCommand(rollbackCommand())
  .addCommand(pruneCommand())
  .addCommand(diffCommand())
  .addCommand(staticCommand())
  .addHelpText(
    'after',
    '\nExit codes / 退出码:\n  0  done 完成\n  1  the data, the settings or the state of the machine forbid it; the message says what to change 数据、设置或环境不允许，消息说明应如何更改',
  )

try {
  await program.parseAsync()
} catch (error) {
  console.error(explainFailure(error))
  process.exitCode = 1
}
