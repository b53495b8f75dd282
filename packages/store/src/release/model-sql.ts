import { readFileSync } from 'node:fs'

const MODEL_SQL_FILE = new URL('../../../../prisma/model.sql', import.meta.url)
const FIRST_INDEX_COMMENT = '-- CreateIndex'

const TABLE = /CREATE TABLE ("\w+") \(([^;]*)\n\);/g
const TEXT_COLUMN = /^(\s*"\w+" TEXT(?:\[\])?)/gm
const PRIMARY_KEY = /,\n\s*(CONSTRAINT "\w+" PRIMARY KEY \([^)]*\))/
const FOREIGN_KEY = /^ALTER TABLE .* FOREIGN KEY /

/** A statement that is run once the rows are loaded, and the name of what it makes or orders. */
export interface IndexStatement {
  readonly name: string
  readonly sql: string
}

/** The SQL of the model: `tables` is run before rows are loaded, `indexes` after. */
export interface ModelSql {
  readonly tables: string
  readonly indexes: readonly IndexStatement[]
}

function indexStatement(sql: string): IndexStatement {
  const name = /(?:INDEX|CONSTRAINT) "(\w+)"/.exec(sql)?.[1] ?? ''
  // Every reference was followed when the rows were read, so the database need not read all rows again.
  return { name, sql: FOREIGN_KEY.test(sql) ? `${sql} NOT VALID` : sql }
}

/** The SQL of the model as it is in its file. */
export function readModelSqlFile(): string {
  return readFileSync(MODEL_SQL_FILE, 'utf8')
}

/**
 * Reads the SQL of the model. Texts are ordered by their characters, not by the rules of a language that a database was
 * made for: the same order everywhere, and a fraction of the time for an index. Primary keys are among the indexes: to
 * build one over all rows takes less time than row by row.
 */
export function parseModelSql(): ModelSql {
  const sql = readModelSqlFile()
  const indexStart = sql.indexOf(FIRST_INDEX_COMMENT)
  const primaryKeys: string[] = []
  const tables = sql.slice(0, indexStart).replaceAll(TABLE, (tableSql, table: string) =>
    tableSql
      .replace(PRIMARY_KEY, (_found, key: string) => {
        primaryKeys.push(`ALTER TABLE ${table} ADD ${key}`)
        return ''
      })
      .replaceAll(TEXT_COLUMN, '$1 COLLATE "C"'),
  )
  const indexes = sql
    .slice(indexStart)
    .replaceAll(/^--.*$/gm, '')
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  return { tables, indexes: [...primaryKeys, ...indexes].map(indexStatement) }
}
