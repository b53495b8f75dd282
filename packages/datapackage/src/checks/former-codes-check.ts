// The code of a division that another has replaced leads to one successor, and is no longer in use.
import { type AnyTable, type FilePosition, type Message, type Problem, quote } from '@tiyu/model'
import type { Row } from '../package/rows.ts'
import type { KnownRows } from './known-rows.ts'
import type { Validator } from './validator.ts'

interface FormerCode {
  readonly code: string
  readonly line: number
  readonly position: FilePosition
}

/** Reports former codes of divisions that another row has, as its code or as a former one. */
export class FormerCodesCheck implements Validator {
  private readonly formerCodes: FormerCode[] = []
  private readonly known: KnownRows
  private readonly report: (problem: Problem) => void

  constructor(known: KnownRows, report: (problem: Problem) => void) {
    this.known = known
    this.report = report
  }

  add({ model }: AnyTable, file: string, { line, header, values }: Row): void {
    if (model !== 'Region') return
    const position = { file, line, column: header.indexOf('formerCodes') + 1 }
    for (const code of values.formerCodes as readonly string[]) this.formerCodes.push({ code, line, position })
  }

  /** A division that has ended may have a row of its own, for the facts of its time. */
  private isInUse(code: string): boolean {
    return this.known.regions.has(code) && !this.known.endedRegions.has(code)
  }

  finish(): void {
    const lines = new Map<string, number>()
    for (const { code, line, position } of this.formerCodes) {
      const earlier = lines.get(code)
      if (earlier === undefined) lines.set(code, line)
      if (this.isInUse(code)) this.report({ ...position, field: 'formerCodes', ...inUse(code) })
      else if (earlier !== undefined) this.report({ ...position, field: 'formerCodes', ...repeated(code, earlier) })
    }
  }
}

function inUse(code: string): Message {
  return {
    message: {
      en: `${quote(code)} is the code of a division that still exists.`,
      zh: `${quote(code)} 是仍存在的区划的代码。`,
    },
    hint: {
      en: 'Remove it here, or give that division its last day, validTo.',
      zh: '请在此删去，或为该区划填写停用日期 validTo。',
    },
  }
}

function repeated(code: string, line: number): Message {
  return {
    message: {
      en: `Line ${line} has the former code ${quote(code)} too.`,
      zh: `第 ${line} 行也有原代码 ${quote(code)}。`,
    },
    hint: { en: 'Name it at its one successor.', zh: '请只写在取代它的一个区划上。' },
  }
}
