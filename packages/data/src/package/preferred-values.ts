// Several sources may give a value for the same cell. All of them are kept; exactly one is preferred, and the choice has a reason.
import type { Problem } from '../problem.ts'
import type { AnyTable } from '../tables/table.ts'
import { Fingerprints } from './fingerprints.ts'
import { GrowingNumbers } from './growing-numbers.ts'
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
  readonly line: number
  readonly preferred: boolean
  readonly reasoned: boolean
}

/** The values of a cell, the first one first. */
interface Claims {
  readonly cell: string
  readonly claims: Claim[]
}

const PREFERRED = 1
const REASONED = 2

/** Collects observations by cell and checks the choice among them. */
export class PreferredValues implements Judge {
  private readonly cells = new Fingerprints()
  /** Line and choice of the first value of each cell. */
  private readonly first = { lines: new GrowingNumbers(), choices: new GrowingNumbers() }
  /** Cells that have several values, or whose first is not preferred: few where the data are right. */
  private readonly open = new Map<number, Claims>()
  private file = ''
  private header: readonly string[] = []
  private readonly report: (problem: Problem) => void

  constructor(report: (problem: Problem) => void) {
    this.report = report
  }

  add(table: AnyTable, file: string, { line, header, values }: Row): void {
    if (table.model !== 'Observation') return
    this.file = file
    this.header = header
    const cell = CELL.map((field) => values[field] ?? '').join('|')
    const preferred = values.preferred === true
    const reasoned = values.preferredReason !== null && values.preferredReasonEn !== null
    const seen = this.cells.add(cell)
    if (seen !== undefined) {
      this.claimsOf(seen, cell).push({ line, preferred, reasoned })
      return
    }
    this.first.lines.push(line)
    this.first.choices.push((preferred ? PREFERRED : 0) + (reasoned ? REASONED : 0))
    if (!preferred) this.claimsOf(this.cells.size - 1, cell)
  }

  /** The values of a cell that was seen before. */
  private claimsOf(number: number, cell: string): Claim[] {
    const found = this.open.get(number)
    if (found) return found.claims
    const choice = this.first.choices.at(number)
    const first = {
      line: this.first.lines.at(number),
      preferred: (choice & PREFERRED) > 0,
      reasoned: (choice & REASONED) > 0,
    }
    const claims = [first]
    this.open.set(number, { cell, claims })
    return claims
  }

  finish(): void {
    const inOrder = [...this.open].sort(([one], [other]) => one - other)
    for (const [, { cell, claims }] of inOrder) this.checkCell(cell, claims)
  }

  private checkCell(cell: string, claims: readonly Claim[]): void {
    const [first] = claims
    if (!first) return
    const preferred = claims.filter((claim) => claim.preferred).length
    const lines = claims.map((claim) => claim.line).join(', ')
    if (preferred !== 1) {
      this.report({
        file: this.file,
        line: first.line,
        column: this.header.indexOf('preferred') + 1,
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
        file: this.file,
        line: claim.line,
        column: this.header.indexOf('preferredReason') + 1,
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
