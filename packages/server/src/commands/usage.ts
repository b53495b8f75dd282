// How every command is asked for and explained: help with examples, wrong usage told in both languages with exit code 2.
import type { Command } from 'commander'
import { exitCodes } from './exit-codes.ts'

const USAGE_ERROR_CODE = 2

/** The headings of a help page. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Usage 用法:',
  'Arguments:': 'Arguments 参数:',
  'Options:': 'Options 选项:',
  'Commands:': 'Commands 命令:',
}

/** What the library says of wrong usage, and the same in Chinese. A value that is refused brings words of its own. */
const ERROR_TRANSLATIONS: readonly (readonly [told: RegExp, zh: string])[] = [
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

/** The lines of examples, each a command and what it is for, for the end of a help page. */
export function examplesHelp(lines: readonly (readonly [command: string, what: string])[]): string {
  const width = Math.max(...lines.map(([command]) => command.length))
  return ['', 'Examples 示例:', ...lines.map(([command, what]) => `  ${command.padEnd(width)}  ${what}`)].join('\n')
}

/** The exit codes, for the end of a help page. */
export function exitCodesHelp(): string {
  const lines = Object.entries(exitCodes).map(([code, { en, zh }]) => `  ${code}  ${en} ${zh}`.replaceAll('`', ''))
  return ['', 'Exit codes 退出码:', ...lines].join('\n')
}

/** Ends a command whose options are not enough, as the library does for those it judges itself. */
export function failWithUsageError(command: Command, message: string): never {
  return command.error(message, { exitCode: USAGE_ERROR_CODE })
}

/** Gives a command and those below it the words and exit codes they share. */
export function configureUsage(command: Command): Command {
  command
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : USAGE_ERROR_CODE))
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .configureOutput({ outputError: (message, write) => write(translateError(message)) })
    .helpOption('-h, --help', 'tell how it is used 显示用法')
  if (command.commands.length > 0)
    command.helpCommand('help [command]', 'tell how a command is used 显示某个命令的用法')
  for (const one of command.commands) configureUsage(one)
  return command
}
