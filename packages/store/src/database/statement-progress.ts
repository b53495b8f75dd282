import type pg from 'pg'

/** Interval between two queries, in milliseconds. */
const POLL_INTERVAL_MS = 1000

/** Rows done and in total; blocks while the number of rows is unknown. */
const PROGRESS = `
SELECT greatest(tuples_done, 0)::float AS done, tuples_total::float AS total, blocks_done::float, blocks_total::float
FROM pg_stat_progress_create_index WHERE pid = $1
UNION ALL
SELECT heap_tuples_written, CASE WHEN heap_tuples_written > 0 THEN heap_tuples_scanned ELSE 0 END, heap_blks_scanned,
  heap_blks_total
FROM pg_stat_progress_cluster WHERE pid = $1`

interface Progress {
  readonly done: number
  readonly total: number
  readonly blocks_done: number
  readonly blocks_total: number
}

/** Reports the progress of CREATE INDEX or CLUSTER in another session every second; returns a function that stops it. */
export function watchProgress(
  pool: pg.Pool,
  pid: number,
  onProgress: (done: number, total: number) => void,
): () => void {
  const poll = async () => {
    const { rows } = await pool.query<Progress>(PROGRESS, [pid])
    for (const { done, total, blocks_done, blocks_total } of rows) {
      if (total > 0) onProgress(done, total)
      else if (blocks_total > 0) onProgress(blocks_done, blocks_total)
    }
  }
  // Errors are ignored: progress is informational, and the publisher's own session reports database errors.
  const timer = setInterval(() => void poll().catch(() => {}), POLL_INTERVAL_MS)
  return () => clearInterval(timer)
}
