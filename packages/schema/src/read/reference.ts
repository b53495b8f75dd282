// The small tables that most others point to, held in memory: a release never changes, so they are read once.
import type { Bilingual } from '@tiyu/model'
import type { DatabaseTables, ReleaseDatabase } from '@tiyu/store'
import sql, { raw } from 'sql-template-tag'

interface ReferenceTables {
  readonly Region: DatabaseTables['Region']
  readonly Unit: DatabaseTables['Unit']
  readonly Indicator: DatabaseTables['Indicator']
  readonly FacilityType: DatabaseTables['FacilityType']
  readonly Sport: DatabaseTables['Sport']
  readonly Source: DatabaseTables['Source']
}

export type ReferenceName = keyof ReferenceTables

const KEY_COLUMNS: { readonly [Name in ReferenceName]: keyof ReferenceTables[Name] & string } = {
  Region: 'code',
  Unit: 'code',
  Indicator: 'code',
  FacilityType: 'code',
  Sport: 'code',
  Source: 'id',
}

/** True if the table of a model is in memory. */
export const isReferenceName = (model: string): model is ReferenceName => model in KEY_COLUMNS

/** One table in memory: rows by key, in the order of keys, and what lies below what. */
class ReferenceTable<Row> {
  readonly key: keyof Row & string
  readonly rows: readonly Row[]
  private readonly byKey: ReadonlyMap<string, Row>
  private readonly childKeysByParent = new Map<string, string[]>()

  constructor(rows: readonly Row[], key: keyof Row & string) {
    this.key = key
    this.rows = rows
    this.byKey = new Map(rows.map((row) => [row[key] as string, row]))
    for (const [code, row] of this.byKey) {
      const parent = (row as { parentCode?: string | null }).parentCode
      if (parent) this.childKeysByParent.set(parent, [...(this.childKeysByParent.get(parent) ?? []), code])
    }
  }

  find(key: string): Row | undefined {
    return this.byKey.get(key)
  }

  /** The row a foreign key points to; a release holds no key without its row. */
  get(key: string): Row {
    const row = this.byKey.get(key)
    if (!row) throw new Error(`No row with key ${key} in a reference table`)
    return row
  }

  children(key: string): Row[] {
    return (this.childKeysByParent.get(key) ?? []).map((child) => this.get(child))
  }

  /** The key itself and every key below it. */
  withDescendants(key: string): string[] {
    const childKeys = this.childKeysByParent.get(key) ?? []
    return [key, ...childKeys.flatMap((child) => this.withDescendants(child))]
  }
}

export type Reference = { readonly [Name in ReferenceName]: ReferenceTable<ReferenceTables[Name]> }

async function readTable(database: ReleaseDatabase, name: ReferenceName) {
  const key = KEY_COLUMNS[name]
  const rows = await database.query<never>(sql`SELECT * FROM ${raw(`"${name}"`)} ORDER BY ${raw(`"${key}"`)}`)
  return [name, new ReferenceTable<never>(rows, key as never)] as const
}

/** Reads all reference tables of a release. */
export async function readReference(database: ReleaseDatabase): Promise<Reference> {
  const names = Object.keys(KEY_COLUMNS) as ReferenceName[]
  return Object.fromEntries(await Promise.all(names.map((name) => readTable(database, name)))) as unknown as Reference
}

/** The names of a reference row, for people. */
export function bilingualName({ name, nameEn }: { name: string; nameEn: string }): Bilingual {
  return { zh: name, en: nameEn }
}
