// The work of a page while it is used, as the time of the processor: on a busy machine it takes longer, but is not more.
import type { Browser, Page } from 'playwright-core'

/** An entry of a trace, by the Trace Event Format; durations are in microseconds. */
interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** When it began, and how long it took. */
  readonly ts: number
  readonly dur?: number
  /** Time of the processor. */
  readonly tdur?: number
}

/** A task of a thread, within which there is work. */
const TASK = 'ThreadControllerImpl::RunTask'

/** The work of a page in a trace: handlers, styles, layout and paint, and the parsing of what it reads. */
const WORK = [
  'EventDispatch',
  'FunctionCall',
  'TimerFire',
  'RunMicrotasks',
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
  'Paint',
  'ParseHTML',
]

const contains = (outer: TraceEvent, { pid, tid, ts }: TraceEvent) =>
  outer.pid === pid && outer.tid === tid && outer.ts <= ts && ts < outer.ts + (outer.dur ?? 0)

/** Returns the time of the processor for the work of each task; work within other work is part of it. */
function workByTask(events: readonly TraceEvent[]): number[] {
  const work = events.filter(({ name }) => WORK.includes(name))
  const outermost = work.filter((one) => !work.some((other) => other !== one && contains(other, one)))
  return events
    .filter(({ name }) => name === TASK)
    .map((task) => outermost.filter((one) => contains(task, one)).reduce((sum, { tdur = 0 }) => sum + tdur, 0))
}

/** Returns the work of the longest task in milliseconds while a page is used, without a slower processor. */
export async function measureTasks(
  browser: Browser,
  address: string,
  use: (page: Page) => Promise<void>,
): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.goto(address, { waitUntil: 'load' })
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'v8.execute'] })
  await use(page)
  const trace = await browser.stopTracing()
  await context.close()
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(trace.toString())
  return Math.max(...workByTask(traceEvents.filter(({ ph }) => ph === 'X'))) / 1000
}
