import { readFileSync } from 'node:fs'

const FILE = new URL('../../../../prisma/model.sql', import.meta.url)
const FIRST_INDEX = '-- CreateIndex'

/** The SQL of the model: `tables` is run before rows are loaded, `constraints` (indexes and foreign keys) after. */
export function readModelSql(): { readonly tables: string; readonly constraints: string } {
  const sql = readFileSync(FILE, 'utf8')
  const at = sql.indexOf(FIRST_INDEX)
  return { tables: sql.slice(0, at), constraints: sql.slice(at) }
}
