// One line of progress on a terminal: what is at work, how many rows, how fast, how long still.

interface ProgressLine {
  /** Shows the work at hand; `total` rows, where known, give the time that remains. */
  show(label: string, rows?: number, total?: number): void
  /** Clears the line. */
  end(): void
}

const WIDTH = 20
const EVERY_MS = 100

function bar(share: number): string {
  const filled = Math.round(Math.min(1, share) * WIDTH)
  return `[${'='.repeat(filled)}${' '.repeat(WIDTH - filled)}]`
}

function seconds(value: number): string {
  return value >= 90 ? `${Math.round(value / 60)} min` : `${Math.ceil(value)} s`
}

function measured(rows: number, total: number | undefined, elapsed: number): string {
  const rate = rows / Math.max(elapsed, 0.001)
  const speed = `${rows.toLocaleString('en')} rows 行, ${Math.round(rate).toLocaleString('en')}/s`
  if (!total || rows === 0) return speed
  return `${bar(rows / total)} ${speed}, ${seconds(Math.max(0, total - rows) / rate)} left 剩余`
}

/** A progress line on standard error; silent where that is no terminal. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  let label = ''
  let began = 0
  let shown = 0
  return {
    show(next, rows, total) {
      const now = performance.now()
      if (next !== label) {
        label = next
        began = now
        shown = 0
      }
      if (!stream.isTTY || now - shown < EVERY_MS) return
      shown = now
      const detail = rows === undefined ? '' : ` ${measured(rows, total, (now - began) / 1000)}`
      stream.write(`\r\x1b[2K${label}${detail}`)
    },
    end() {
      if (stream.isTTY && label) stream.write('\r\x1b[2K')
      label = ''
    },
  }
}
