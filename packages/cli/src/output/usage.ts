// Help pages and usage errors of all commands, in both languages.
import { type Command, CommanderError } from 'commander'
import { exitCodes } from '../exit-codes.ts'

const USAGE_ERROR_CODE = 2

/** Bilingual headings of a help page. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Usage 用法:',
  'Arguments:': 'Arguments 参数:',
  'Options:': 'Options 选项:',
  'Commands:': 'Commands 命令:',
}

/** Chinese translations of commander's usage errors. Errors about option values are bilingual already. */
const ERROR_TRANSLATIONS: readonly (readonly [pattern: RegExp, zh: string])[] = [
  [/^error: unknown option '(.+?)'/, '没有选项 $1。'],
  [/^error: unknown command '(.+?)'/, '没有命令 $1。'],
  [/^error: missing required argument '(.+?)'/, '缺少参数 $1。'],
  [/^error: required option '(.+?)' not specified/, '须给出选项 $1。'],
  [/^error: option '(.+?)' argument missing/, '选项 $1 缺少取值。'],
  [/^error: too many arguments/, '参数过多。'],
]

function translateError(message: string): string {
  const translation = ERROR_TRANSLATIONS.find(([pattern]) => pattern.test(message))
  if (!translation) return message
  const [matched = ''] = translation[0].exec(message) ?? []
  return `${message.trimEnd().replace(/\.$/, '')}. ${matched.replace(translation[0], translation[1])}\n`
}

/** Formats the examples for a help page. */
export function examplesHelp(lines: readonly (readonly [command: string, what: string])[]): string {
  const width = Math.max(...lines.map(([command]) => command.length))
  return ['', 'Examples 示例:', ...lines.map(([command, what]) => `  ${command.padEnd(width)}  ${what}`)].join('\n')
}

/** Formats the exit codes for a help page. */
export function exitCodesHelp(): string {
  const lines = Object.entries(exitCodes).map(([code, { en, zh }]) => `  ${code}  ${en} ${zh}`.replaceAll('`', ''))
  return ['', 'Exit codes 退出码:', ...lines].join('\n')
}

/** Exits with a usage error, as commander does for its own checks. */
export function failWithUsageError(command: Command, message: string): never {
  return command.error(message, { exitCode: USAGE_ERROR_CODE })
}

/** Returns the exit code of what commander throws after help, a version or a usage error; undefined for other errors. */
export function usageExitCode(error: unknown): number | undefined {
  if (!(error instanceof CommanderError)) return undefined
  return error.exitCode === 0 ? 0 : USAGE_ERROR_CODE
}

/** Sets up the help and the exit codes of a command and its subcommands. */
export function configureUsage(command: Command): Command {
  command
    // Thrown to the end of the program: an immediate exit would hide that the help could not be printed.
    .exitOverride()
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .configureOutput({ outputError: (message, write) => write(translateError(message)) })
    .helpOption('-h, --help', 'show this help 显示用法')
  if (command.commands.length > 0)
    command.helpCommand('help [command]', 'show the help of a command 显示某个命令的用法')
  for (const one of command.commands) configureUsage(one)
  return command
}
