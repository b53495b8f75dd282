/** The levels of the log; each includes those before it. */
export const logLevels = ['silent', 'error', 'warn', 'info'] as const

/** The formats of the log: lines for a terminal, or one JSON object a line. */
export const logFormats = ['text', 'json'] as const

/** The settings of a log. */
export interface LogSettings {
  readonly LOG_LEVEL: (typeof logLevels)[number]
  readonly LOG_FORMAT: (typeof logFormats)[number]
}
