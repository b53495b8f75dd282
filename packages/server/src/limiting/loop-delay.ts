import { monitorEventLoopDelay } from 'node:perf_hooks'

/** Interval of the timer whose lateness is measured, in milliseconds. */
const RESOLUTION_MS = 10

/** Interval of the reports, in milliseconds. */
const REPORT_MS = 250

const NANOSECONDS_PER_MS = 1e6

/** Reports the mean delay of the event loop in milliseconds, four times a second; returns a function that stops it. */
export function watchLoopDelay(report: (delayMs: number) => void): () => void {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  histogram.enable()
  const timer = setInterval(() => {
    // The histogram has the time between two calls of the timer. A loop that was blocked all the time has no entry.
    const mean = histogram.count > 0 ? histogram.mean / NANOSECONDS_PER_MS : REPORT_MS
    histogram.reset()
    report(Math.max(0, mean - RESOLUTION_MS))
  }, REPORT_MS).unref()
  return () => {
    clearInterval(timer)
    histogram.disable()
  }
}
