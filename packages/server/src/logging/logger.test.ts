import { expect, test } from 'vitest'
import type { RequestRecord } from '../http/middleware/observe-requests.ts'
import type { Trace } from '../tracing/trace.ts'
import type { LogSettings } from './log-settings.ts'
import { createLogger } from './logger.ts'
import { logRequestsTo } from './request-log.ts'

/** Opens a log that is written to a list. */
function openLog(settings: Partial<LogSettings>) {
  const lines: string[] = []
  const logger = createLogger(
    { LOG_LEVEL: 'info', LOG_FORMAT: 'json', ...settings },
    { write: (line) => lines.push(line) },
  )
  return { logger, lines, entries: () => lines.map((line) => JSON.parse(line)) }
}

const RECORD: RequestRecord = {
  requestId: 'id-1',
  method: 'POST',
  path: '/graphql',
  route: '/graphql',
  status: 200,
  durationMs: 1.23456,
  bytes: 42,
  release: '2020.1',
  operation: 'Sports',
  cost: 7,
  cache: 'miss',
  actualCost: undefined,
  exceeded: undefined,
  code: undefined,
  trace: undefined,
  aborted: false,
}

test('a request is one line of JSON', () => {
  const { logger, lines, entries } = openLog({})
  logRequestsTo(logger).onEnd(RECORD)
  expect(lines).toEqual([expect.stringMatching(/^\{.*\}\n$/)])
  const { route: _route, code: _code, trace: _trace, ...logged } = RECORD
  expect(entries()[0]).toEqual({
    ...logged,
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    level: 'info',
    pid: process.pid,
    durationMs: 1.235,
    msg: 'request',
  })
})

test('a traced request has the identifier of its trace', () => {
  const { logger, entries } = openLog({})
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  const trace: Trace = { traceId, start: () => trace, end: () => {} }
  logRequestsTo(logger).onEnd({ ...RECORD, trace })
  expect(entries()[0]).toMatchObject({ requestId: 'id-1', traceId })
})

test('a long path is cut', () => {
  const { logger, entries } = openLog({})
  logRequestsTo(logger).onEnd({ ...RECORD, path: '/'.repeat(10_000) })
  expect(entries()[0].path).toHaveLength(256)
})

test.each([
  ['silent', []],
  ['error', ['error']],
  ['warn', ['error', 'warn']],
  ['info', ['error', 'warn', 'info']],
] as const)('the level %s includes %j', (LOG_LEVEL, expected) => {
  const { logger, entries } = openLog({ LOG_LEVEL })
  for (const level of ['error', 'warn', 'info'] as const) logger[level](level)
  expect(entries().map(({ level }) => level)).toEqual(expected)
})

test('an error is in its line, with its stack and its causes, without what drivers attach', () => {
  const { logger, lines, entries } = openLog({})
  const cause = Object.assign(new Error('connection refused'), { code: 'ECONNREFUSED', params: ['a secret'] })
  const both = new AggregateError([new Error('one'), 'other'], 'both')
  logger.error({ err: Object.assign(new Error('intended', { cause }), { query: 'SELECT a secret' }) }, 'failed')
  logger.error({ err: both }, 'failed')
  expect(lines.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true)
  expect(entries().map(({ err }) => err)).toMatchObject([
    {
      type: 'Error',
      message: 'intended',
      stack: expect.stringContaining('logger.test.ts'),
      cause: { code: 'ECONNREFUSED' },
    },
    { type: 'AggregateError', errors: [{ message: 'one' }, { type: 'string', message: 'other' }] },
  ])
  expect(lines.join('')).not.toContain('secret')
})

test.each([
  'no postgresql://tiyu:secret@db:5432/tiyu',
  'postgresql://tiyu:secret@db and postgres://u:secret@other',
  'postgresql://db/tiyu?user=tiyu&password=secret&sslmode=require',
  'postgresql://:p@secret@db',
])('the password of a URL is not logged: %s', (text) => {
  const { logger, lines } = openLog({})
  logger.error({ err: new Error(text, { cause: text }) }, 'failed')
  expect(lines.join('')).toContain('***')
  expect(lines.join('')).not.toContain('secret')
})

test('an error that causes itself ends', () => {
  const { logger, entries } = openLog({})
  const error = new Error('circular')
  error.cause = error
  logger.error({ err: error }, 'failed')
  expect(entries()[0].err.cause.cause.cause).toMatchObject({ message: 'circular' })
})

test('text is for people: a line for a request, the stack of an error below its line', () => {
  const { logger, lines } = openLog({ LOG_FORMAT: 'text' })
  logRequestsTo(logger).onEnd(RECORD)
  logger.error({ requestId: 'id-2', err: new Error('intended') }, 'failed')
  expect(lines[0]).toMatch(
    /^\S+Z info request requestId=id-1 method=POST .*release=2020\.1 .*path=\/graphql durationMs=1.235\n$/,
  )
  expect(lines[1]).toMatch(/^\S+Z error failed requestId=id-2\n {4}Error: intended\n {8}at /)
})

test.each(['/a\nforged', '/a\u001b[2J', '/a\u009b2J', '/a\u202eb', '/a b'])('text cannot be forged by %j', (path) => {
  const { logger, lines } = openLog({ LOG_FORMAT: 'text' })
  logRequestsTo(logger).onEnd({ ...RECORD, path })
  logger.error({ err: new Error(path) }, 'failed')
  expect(lines[0]).toMatch(/^[ -~]*path="[ -~]*"[ -~]*\n$/)
  for (const line of lines[1]?.split('\n').slice(1, -1) ?? []) expect(line).toMatch(/^ {4}[ -~]*$/)
})
