// The smallest mapping tests begin with, and reports as short texts.
import type { MapReport } from '../run/report.ts'

/** The region of all that a test maps. */
export const JINZHONG = '  regionCode: { value: "140700" }\n'

/** A mapping of identifiers and names alone. */
export const BARE = `mapping: 1
id: { slug: [id] }
fields:
  name: name
${JINZHONG}`

/** Each rejection as its place and reason. */
export function reasons({ rejections }: MapReport): string[] {
  return rejections.map(({ file, line, column, reason }) => `${file}:${line}:${column ?? ''} ${reason}`)
}

/** All notes in English. */
export function notes(report: MapReport): string {
  return report.notes.map(({ en }) => en).join('\n')
}
