// Several sources may give a value for the same cell. All of them are kept; exactly one is preferred, and the choice has a reason.
import type { AnyTable, Problem } from '@tiyu/model'
import { HashSet64 } from './hash-set-64.ts'
import { NumberList } from './number-list.ts'
import type { Row } from './rows.ts'
import type { Validator } from './validator.ts'

const CELL_COLUMNS = [
  'indicatorCode',
  'regionCode',
  'yearFrom',
  'yearTo',
  'kind',
  'programmeId',
  'eventId',
  'facilityId',
] as const

interface Candidate {
  readonly line: number
  readonly preferred: boolean
  readonly hasReason: boolean
}

/** The values of a cell, the first one first. */
interface CellCandidates {
  readonly cell: string
  readonly candidates: Candidate[]
}

const IS_PREFERRED = 1
const HAS_REASON = 2

/** Collects observations by cell and checks the choice among them. */
export class PreferredValuesCheck implements Validator {
  private readonly cells = new HashSet64()
  /** Line and choice of the first value of each cell. */
  private readonly firstValues = { lines: new NumberList(), flags: new NumberList() }
  /** Cells that have several values, or whose first is not preferred: few where the data are right. */
  private readonly candidatesByCell = new Map<number, CellCandidates>()
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
    const cell = CELL_COLUMNS.map((field) => values[field] ?? '').join('|')
    const preferred = values.preferred === true
    const hasReason = values.preferredReason !== null && values.preferredReasonEn !== null
    const cellIndex = this.cells.add(cell)
    if (cellIndex !== undefined) {
      this.candidatesOf(cellIndex, cell).push({ line, preferred, hasReason })
      return
    }
    this.firstValues.lines.push(line)
    this.firstValues.flags.push((preferred ? IS_PREFERRED : 0) + (hasReason ? HAS_REASON : 0))
    if (!preferred) this.candidatesOf(this.cells.size - 1, cell)
  }

  /** The values of a cell that was seen before. */
  private candidatesOf(cellIndex: number, cell: string): Candidate[] {
    const existing = this.candidatesByCell.get(cellIndex)
    if (existing) return existing.candidates
    const flags = this.firstValues.flags.at(cellIndex)
    const first = {
      line: this.firstValues.lines.at(cellIndex),
      preferred: (flags & IS_PREFERRED) > 0,
      hasReason: (flags & HAS_REASON) > 0,
    }
    const candidates = [first]
    this.candidatesByCell.set(cellIndex, { cell, candidates })
    return candidates
  }

  finish(): void {
    const inOrder = [...this.candidatesByCell].sort(([one], [other]) => one - other)
    for (const [, { cell, candidates }] of inOrder) this.checkCell(cell, candidates)
  }

  private checkCell(cell: string, candidates: readonly Candidate[]): void {
    const [first] = candidates
    if (!first) return
    const preferred = candidates.filter((candidate) => candidate.preferred).length
    const lines = candidates.map((candidate) => candidate.line).join(', ')
    if (preferred !== 1) {
      this.report({
        file: this.file,
        line: first.line,
        column: this.header.indexOf('preferred') + 1,
        field: 'preferred',
        message: {
          en: `Of the values for ${cell} (lines ${lines}) ${preferred} are preferred.`,
          zh: `${cell} 的各个数值（第 ${lines} 行）中有 ${preferred} 个被标为优先。`,
        },
        hint: { en: 'Prefer exactly one.', zh: '请恰好标出一个。' },
      })
    }
    if (candidates.length === 1) return
    for (const candidate of candidates.filter(({ hasReason }) => !hasReason)) {
      this.report({
        file: this.file,
        line: candidate.line,
        column: this.header.indexOf('preferredReason') + 1,
        field: 'preferredReason',
        message: {
          en: `Lines ${lines} give values for the same cell, and this one has no reason.`,
          zh: `第 ${lines} 行给出同一单元格的数值，本行没有说明理由。`,
        },
        hint: {
          en: 'Say in preferredReason and preferredReasonEn why it is preferred or not.',
          zh: '请在 preferredReason 与 preferredReasonEn 中说明优先与否的理由。',
        },
      })
    }
  }
}
