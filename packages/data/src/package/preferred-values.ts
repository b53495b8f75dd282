// Several sources may give a value for the same cell. All of them are kept; exactly one is preferred, and the choice has a reason.
import type { Problem } from '../problem.ts'
import type { AnyTable } from '../tables/table.ts'
import type { Judge } from './judge.ts'
import type { Row } from './rows.ts'

const CELL = [
  'indicatorCode',
  'regionCode',
  'yearFrom',
  'yearTo',
  'kind',
  'programmeId',
  'eventId',
  'facilityId',
] as const

interface Claim {
  readonly file: string
  readonly line: number
  readonly header: readonly string[]
  readonly preferred: boolean
  readonly reasoned: boolean
}

/** Collects observations by cell and checks the choice among them. */
export class PreferredValues implements Judge {
  private readonly cells = new Map<string, Claim[]>()
  private readonly report: (problem: Problem) => void

  constructor(report: (problem: Problem) => void) {
    this.report = report
  }

  add(table: AnyTable, file: string, { line, header, values }: Row): void {
    if (table.model !== 'Observation') return
    const cell = CELL.map((field) => values[field] ?? '').join('|')
    const claim = {
      file,
      line,
      header,
      preferred: values.preferred === true,
      reasoned: values.preferredReason !== null && values.preferredReasonEn !== null,
    }
    const claims = this.cells.get(cell)
    if (claims) claims.push(claim)
    else this.cells.set(cell, [claim])
  }

  finish(): void {
    for (const [cell, claims] of this.cells) this.checkCell(cell, claims)
  }

  private checkCell(cell: string, claims: readonly Claim[]): void {
    const [first] = claims
    if (!first) return
    const preferred = claims.filter((claim) => claim.preferred).length
    const lines = claims.map((claim) => claim.line).join(', ')
    if (preferred !== 1) {
      this.report({
        file: first.file,
        line: first.line,
        column: first.header.indexOf('preferred') + 1,
        field: 'preferred',
        wrong: {
          en: `Of the values for ${cell} (lines ${lines}) ${preferred} are preferred.`,
          zh: `${cell} 的各个数值（第 ${lines} 行）中有 ${preferred} 个被标为优先。`,
        },
        right: { en: 'Prefer exactly one.', zh: '请恰好标出一个。' },
      })
    }
    if (claims.length === 1) return
    for (const claim of claims.filter(({ reasoned }) => !reasoned)) {
      this.report({
        file: claim.file,
        line: claim.line,
        column: claim.header.indexOf('preferredReason') + 1,
        field: 'preferredReason',
        wrong: {
          en: `Lines ${lines} give values for the same cell, and this one has no reason.`,
          zh: `第 ${lines} 行给出同一单元格的数值，本行没有说明理由。`,
        },
        right: {
          en: 'Say in preferredReason and preferredReasonEn why it is preferred or not.',
          zh: '请在 preferredReason 与 preferredReasonEn 中说明优先与否的理由。',
        },
      })
    }
  }
}
