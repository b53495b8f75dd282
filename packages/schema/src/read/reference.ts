// Reference tables: small tables that most others refer to, read into memory once, as a release never changes.
import { type Bilingual, tableOf } from '@tiyu/model'
import type { DatabaseTables, ReleaseDatabase } from '@tiyu/store'
import sql, { raw } from 'sql-template-tag'

interface ReferenceTables {
  readonly Region: DatabaseTables['Region']
  readonly Unit: DatabaseTables['Unit']
  readonly Indicator: DatabaseTables['Indicator']
  readonly IndicatorRatio: DatabaseTables['IndicatorRatio']
  readonly IndicatorPart: DatabaseTables['IndicatorPart']
  readonly FacilityType: DatabaseTables['FacilityType']
  readonly Sport: DatabaseTables['Sport']
  readonly Source: DatabaseTables['Source']
  readonly SeriesBreak: DatabaseTables['SeriesBreak']
}

export type ReferenceName = keyof ReferenceTables

const KEY_COLUMNS: { readonly [Name in ReferenceName]: keyof ReferenceTables[Name] & string } = {
  Region: 'code',
  Unit: 'code',
  Indicator: 'code',
  IndicatorRatio: 'resultCode',
  IndicatorPart: 'id',
  FacilityType: 'code',
  Sport: 'code',
  Source: 'id',
  SeriesBreak: 'id',
}

/** True if the table of a model is in memory. */
export const isReferenceName = (model: string): model is ReferenceName => Object.hasOwn(KEY_COLUMNS, model)

/** Names of the reference tables whose rows have names in both languages. */
type NamedReferenceName = {
  [Name in ReferenceName]: ReferenceTables[Name] extends { name: string; nameEn: string } ? Name : never
}[ReferenceName]

/** True if the table of a model is in memory and its rows have names. */
export const isNamedReference = (model: string): model is NamedReferenceName =>
  isReferenceName(model) && tableOf(model).fields.some(({ name }) => name === 'nameEn')

/** A table in memory: rows in key order, indexed by key and by parent. */
export class ReferenceTable<Row> {
  /** The key column. */
  readonly key: string
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

  /** Returns the row a foreign key refers to; every foreign key of a release has its row. */
  get(key: string): Row {
    const row = this.byKey.get(key)
    if (!row) throw new Error(`No row with key ${key} in a reference table`)
    return row
  }

  /** Returns the keys of the rows directly below a key. */
  childKeys(key: string): readonly string[] {
    return this.childKeysByParent.get(key) ?? []
  }

  children(key: string): Row[] {
    return this.childKeys(key).map((child) => this.get(child))
  }

  /** Returns the key and the keys of all descendants. */
  withDescendants(key: string): string[] {
    return [key, ...this.childKeys(key).flatMap((child) => this.withDescendants(child))]
  }

  /** Returns the key and the keys of the rows above it, nearest first. */
  withAncestors(key: string): string[] {
    const { parentCode } = this.get(key) as { parentCode?: string | null }
    return parentCode ? [key, ...this.withAncestors(parentCode)] : [key]
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

/** Returns the names of a reference row. */
export function bilingualName({ name, nameEn }: { name: string; nameEn: string }): Bilingual {
  return { zh: name, en: nameEn }
}
