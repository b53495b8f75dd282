import { pinyin } from 'pinyin-pro'
import { toBase } from '../quantity/convert.ts'
import type { Known } from '../tables/table.ts'

type Values = Readonly<Record<string, unknown>>

/** Remembers regions and units as they are loaded, and answers what later rows derive from them. */
export class KnownTables implements Known {
  private readonly parents = new Map<string, string | null>()
  private readonly factors = new Map<string, string | null>()
  private readonly answers: ReadonlyMap<string, { readonly id: string }>

  /** `answers` tells the actual value that answers each target and plan. */
  constructor(answers: ReadonlyMap<string, { readonly id: string }>) {
    this.answers = answers
  }

  add(model: string, row: Values): void {
    if (model === 'Region') this.parents.set(row.code as string, row.parentCode as string | null)
    if (model === 'Unit') this.factors.set(row.code as string, row.factor as string | null)
  }

  ancestors(regionCode: string): string[] {
    const codes: string[] = []
    for (let code = this.parents.get(regionCode); code && !codes.includes(code); code = this.parents.get(code))
      codes.unshift(code)
    return codes
  }

  baseValue(exact: string, unitCode: string): number | null {
    const factor = this.factors.get(unitCode)
    return factor ? toBase(exact, factor).toNumber() : null
  }

  answerTo(observationId: string): string | null {
    return this.answers.get(observationId)?.id ?? null
  }

  pinyin(name: string): string {
    return pinyin(name, { toneType: 'none', nonZh: 'consecutive' }).toLowerCase()
  }
}
