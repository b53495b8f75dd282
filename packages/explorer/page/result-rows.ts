/** A row of a result as the service writes it in NDJSON: values by the names of the columns. */
export type ResultRow = Readonly<Record<string, unknown>>

/** Reads the first rows of an NDJSON response, and no more of it than that takes. */
export async function readFirstRows(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  count: number,
): Promise<ResultRow[]> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  const rows: ResultRow[] = []
  let text = ''
  while (rows.length < count) {
    const { value, done } = await reader.read()
    text += value ?? ''
    const lines = text.split('\n')
    text = done ? '' : (lines.pop() ?? '')
    rows.push(...lines.filter((line) => line !== '').map((line) => JSON.parse(line) as ResultRow))
    if (done) break
  }
  await reader.cancel()
  return rows.slice(0, count)
}

/** Returns a value as a cell shows it. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(cellText).join('; ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
