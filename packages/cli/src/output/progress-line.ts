// A progress line on a terminal: label, amount, rate, remaining time.

type Unit = 'rows' | 'bytes'

export interface ProgressLine {
  /** Shows progress; with a total, the remaining time too. */
  show(label: string, done?: number, total?: number, unit?: Unit): void
  /** Clears the line. */
  end(): void
}

const WIDTH = 20
const INTERVAL_MS = 100

function bar(share: number): string {
  const filled = Math.round(Math.min(1, share) * WIDTH)
  return `[${'='.repeat(filled)}${' '.repeat(WIDTH - filled)}]`
}

function seconds(value: number): string {
  return value >= 90 ? `${Math.round(value / 60)} min` : `${Math.ceil(value)} s`
}

const MIB = 1024 * 1024

/** Formats an amount, by unit. */
const FORMATTERS: Readonly<Record<Unit, (amount: number) => string>> = {
  rows: (amount) => `${Math.round(amount).toLocaleString('en')} rows 行`,
  bytes: (amount) => `${Math.round(amount / MIB).toLocaleString('en')} MiB`,
}

interface Progress {
  readonly done: number
  readonly total: number | undefined
  readonly unit: Unit
}

function formatProgress({ done, total, unit }: Progress, elapsed: number): string {
  const rate = done / Math.max(elapsed, 0.001)
  const speed = `${FORMATTERS[unit](done)}, ${FORMATTERS[unit](rate)}/s`
  if (!total || done === 0) return speed
  return `${bar(done / total)} ${speed}, ${seconds(Math.max(0, total - done) / rate)} left 剩余`
}

/** Creates a progress line on standard error; silent if that is not a terminal. */
function createProgressLine(): ProgressLine {
  const stream = process.stderr
  let label = ''
  let startedAt = 0
  let lastShownAt = 0
  return {
    show(next, done, total, unit = 'rows') {
      const now = performance.now()
      if (next !== label) {
        label = next
        startedAt = now
        lastShownAt = 0
      }
      if (!stream.isTTY || now - lastShownAt < INTERVAL_MS) return
      lastShownAt = now
      const detail = done === undefined ? '' : ` ${formatProgress({ done, total, unit }, (now - startedAt) / 1000)}`
      stream.write(`\r\x1b[2K${label}${detail}`)
    },
    end() {
      if (stream.isTTY && label) stream.write('\r\x1b[2K')
      label = ''
    },
  }
}

/** Runs work that shows its progress on a line, which is cleared when the work ends. */
export async function withProgressLine<Result>(work: (line: ProgressLine) => Promise<Result>): Promise<Result> {
  const line = createProgressLine()
  try {
    return await work(line)
  } finally {
    line.end()
  }
}
