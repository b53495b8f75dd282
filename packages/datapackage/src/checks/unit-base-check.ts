// Factors convert to the base unit: it must be of the same kind and its own base. Words are read by the names of units:
// no two may have the same.
import { type AnyTable, foldText, type Message, type Problem } from '@tiyu/model'
import type { Row } from '../package/rows.ts'
import type { KnownRows, KnownUnit } from './known-rows.ts'
import { equalFactors, impliedFactor } from './unit-size.ts'
import type { Validator } from './validator.ts'

/** Checks each unit against its base unit, which may follow it in the table. */
export class UnitBaseCheck implements Validator {
  private readonly rows: (Row & { readonly file: string })[] = []
  private readonly known: KnownRows
  private readonly report: (problem: Problem) => void

  constructor(known: KnownRows, report: (problem: Problem) => void) {
    this.known = known
    this.report = report
  }

  add({ model }: AnyTable, file: string, row: Row): void {
    if (model === 'Unit') this.rows.push({ ...row, file })
  }

  finish(): void {
    const codesByName = new Map<string, string>()
    for (const { file, line, header, values } of this.rows) {
      for (const [field, details] of this.findProblems(values as Record<string, string | null>, codesByName))
        this.report({ file, line, column: header.indexOf(field) + 1, field, ...details })
    }
  }

  private *findWrongFactor(
    code: string,
    factor: string,
    base: KnownUnit,
  ): Generator<[field: string, details: Message]> {
    const implied = impliedFactor(this.known.units.get(code) as KnownUnit, base)
    if (implied !== undefined && !equalFactors(implied, factor))
      yield ['factor', wrongFactor(code, factor, base.code, implied)]
  }

  private *findProblems(
    { code, name, quantityKind, baseCode, factor }: Record<string, string | null>,
    codesByName: Map<string, string>,
  ): Generator<[field: string, details: Message]> {
    const folded = foldText(name ?? '')
    const other = codesByName.get(folded)
    if (other) yield ['name', sameName(String(name), other)]
    else codesByName.set(folded, String(code))
    const base = this.known.units.get(baseCode ?? '')
    if (base && (base.quantityKind !== quantityKind || base.baseCode !== baseCode))
      yield ['baseCode', wrongBase(String(code), String(baseCode))]
    if (!factor) return
    if (/^[0.]+(?:\/|$)/.test(factor)) yield ['factor', ZERO_FACTOR]
    else if (code === baseCode && factor !== '1') yield ['factor', WRONG_BASE_FACTOR]
    else if (base) yield* this.findWrongFactor(String(code), factor, base)
  }
}

function wrongFactor(code: string, factor: string, base: string, implied: string): Message {
  return {
    message: {
      en: `${code} is ${implied} ${base} by its name or its code of UCUM, not ${factor}.`,
      zh: `按名称或 UCUM 代码，${code} 为 ${implied} ${base}，而不是 ${factor}。`,
    },
    hint: { en: `Write ${implied}, or correct the name.`, zh: `请写 ${implied}，或更正名称。` },
  }
}

function sameName(name: string, other: string): Message {
  return {
    message: { en: `The unit ${other} is named ${name} too.`, zh: `单位 ${other} 也名为${name}。` },
    hint: {
      en: 'Give each unit a name of its own: words are read by it.',
      zh: '各单位的名称须互不相同：文字按名称识读单位。',
    },
  }
}

function wrongBase(code: string, base: string): Message {
  return {
    message: {
      en: `${code} converts to ${base}, which is of another quantity kind or converts to another unit itself.`,
      zh: `${code} 换算为 ${base}，但 ${base} 属于另一量类，或本身换算为其他单位。`,
    },
    hint: {
      en: 'Name a unit of the same kind that is its own base.',
      zh: '请填同一量类中以自身为基本单位的单位。',
    },
  }
}

const ZERO_FACTOR: Message = {
  message: { en: 'The factor is zero.', zh: '换算系数为零。' },
  hint: { en: 'Write how many base units the unit has.', zh: '请写一个单位等于多少基本单位。' },
}

const WRONG_BASE_FACTOR: Message = {
  message: { en: 'A base unit has another factor than 1.', zh: '基本单位的换算系数不是 1。' },
  hint: { en: 'Write 1, or name its base unit.', zh: '请写 1，或填其基本单位。' },
}
