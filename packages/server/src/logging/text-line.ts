// The lines of the log for a terminal.
import type { SerializedError } from './serialize-error.ts'

/** A line of the log as JSON. */
interface LogLine {
  readonly time: string
  readonly level: string
  readonly msg: string
  readonly pid: number
  readonly err?: SerializedError
}

/** Escapes control and format characters, with which a client could forge lines or steer the terminal. */
function escapeControls(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  )
}

/** Returns a value as it is, or quoted if it is not a plain word. */
function formatValue(value: unknown): string {
  const text = String(value)
  return /^[\w./:+-]+$/.test(text) ? text : escapeControls(JSON.stringify(value))
}

/** Returns the lines of the stack of an error, indented, and those of its causes. */
function stackLines({ type, message, stack = `${type}: ${message}`, cause, errors = [] }: SerializedError): string[] {
  const causes = cause ? [cause, ...errors] : errors
  return [...stack.split('\n').map(escapeControls), ...causes.flatMap(stackLines)].map((line) => `    ${line}`)
}

/** Formats a line of JSON for a terminal: time, level, message and fields, then the stack of the error. */
export function formatLine(json: string): string {
  const { time, level, msg, pid: _pid, err, ...fields } = JSON.parse(json) as LogLine
  const texts = Object.entries(fields).map(([name, value]) => `${name}=${formatValue(value)}`)
  const lines = [`${time} ${level} ${[msg, ...texts].join(' ')}`, ...(err ? stackLines(err) : [])]
  return `${lines.join('\n')}\n`
}
