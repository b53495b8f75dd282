// The log of the service: one line an event, on standard error.
import pino from 'pino'
import type { LogSettings } from './log-settings.ts'
import { serializeError } from './serialize-error.ts'
import { formatLine } from './text-line.ts'

/** Lines that wait to be written, in bytes. When nobody reads them, further lines are dropped instead of stopping the service. */
const MAX_WAITING_BYTES = 16 * 1024 * 1024

const DEFAULTS: LogSettings = { LOG_LEVEL: 'warn', LOG_FORMAT: 'text' }

/** Receives lines. */
interface LogStream {
  write(line: string): unknown
}

export type Logger = pino.Logger

function openStandardError(format: LogSettings['LOG_FORMAT']): LogStream {
  return format === 'text' ? process.stderr : pino.destination({ fd: 2, sync: false, maxLength: MAX_WAITING_BYTES })
}

/** Creates a logger that writes lines of a format to a stream. */
export function createLogger(
  { LOG_LEVEL: level, LOG_FORMAT: format }: LogSettings = DEFAULTS,
  stream: LogStream = openStandardError(format),
): Logger {
  const lines = format === 'text' ? { write: (line: string) => void stream.write(formatLine(line)) } : stream
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error: unknown) => serializeError(error) },
    },
    lines as pino.DestinationStream,
  )
}
