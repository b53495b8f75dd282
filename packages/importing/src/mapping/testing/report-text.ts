// A minimal mapping for tests, and reports in short form.
import type { MapReport } from '../run/report.ts'

/** A rule that sets the region of all records. */
export const JINZHONG = '  regionCode: { value: "140700" }\n'

/** A mapping of identifiers and names only. */
export const BARE = `mapping: 1
id: { slug: [id] }
fields:
  name: name
${JINZHONG}`

/** Formats each rejection as its position and reason. */
export function reasons({ rejections }: MapReport): string[] {
  return rejections.map(({ file, line, column, reason }) => `${file}:${line}:${column ?? ''} ${reason}`)
}

/** Returns all notes in English. */
export function notes(report: MapReport): string {
  return report.notes.map(({ en }) => en).join('\n')
}
