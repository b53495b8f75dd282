// Several sources may state a value for the same cell of the cube. All values are kept; exactly one is preferred, and each
// one states why.
import type { AnyTable, Message, ModelName, Problem } from '@tiyu/model'
import type { Row } from '../package/rows.ts'
import { HashSet64, NumberList } from './hash-sets.ts'
import type { Validator } from './validator.ts'

interface Candidate {
  readonly line: number
  readonly preferred: boolean
  readonly hasReason: boolean
}

/** The values of a cell in file order. */
interface CellCandidates {
  readonly cell: string
  readonly candidates: Candidate[]
}

const IS_PREFERRED = 1
const HAS_REASON = 2

function cellOf(values: Row['values']): string {
  const { indicatorCode, regionCode, yearFrom, yearTo, kind, programmeId, eventId, facilityId } = values
  const subject = `${programmeId ?? ''}|${eventId ?? ''}|${facilityId ?? ''}`
  return `${indicatorCode}|${regionCode ?? ''}|${yearFrom ?? ''}|${yearTo ?? ''}|${kind}|${subject}`
}

/** Checks that every cell has exactly one preferred observation, and reasons if it has several. */
export class PreferredValuesCheck implements Validator {
  private readonly cells = new HashSet64()
  /** Line and flags of the first value of each cell. */
  private readonly firstValues = { lines: new NumberList(), flags: new NumberList() }
  /** Cells with several values, or whose only value is not preferred: few in valid data. */
  private readonly candidatesByCell = new Map<number, CellCandidates>()
  private readonly incompleteCells = new HashSet64()
  private isIncomplete = false
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
    const cell = cellOf(values)
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

  /** A row that is left out may be the preferred one of its cell. */
  addInvalid({ model }: AnyTable, { values }: Row): void {
    if (model === 'Observation') this.incompleteCells.add(cellOf(values))
  }

  markUnread(model: ModelName): void {
    if (model === 'Observation') this.isIncomplete = true
  }

  /** Returns the candidates of a cell, creating them from its first value. */
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
    const mayBePreferred = preferred === 0 && (this.isIncomplete || this.incompleteCells.indexOf(cell) !== undefined)
    if (preferred !== 1 && !mayBePreferred) this.reportAt('preferred', first, preferredCount(cell, lines, preferred))
    if (candidates.length === 1) return
    for (const candidate of candidates.filter(({ hasReason }) => !hasReason)) {
      this.reportAt('preferredReason', candidate, missingReason(lines))
    }
  }

  private reportAt(field: string, { line }: Candidate, details: Message): void {
    this.report({ file: this.file, line, column: this.header.indexOf(field) + 1, field, ...details })
  }
}

function preferredCount(cell: string, lines: string, preferred: number): Message {
  return {
    message: {
      en: `${preferred} of the values for ${cell} (lines ${lines}) are preferred.`,
      zh: `${cell} 的各个数值（第 ${lines} 行）中有 ${preferred} 个被标为优先。`,
    },
    hint: { en: 'Mark exactly one as preferred.', zh: '请恰好将一个标为优先。' },
  }
}

function missingReason(lines: string): Message {
  return {
    message: {
      en: `Lines ${lines} give values for the same cell; this one states no reason.`,
      zh: `第 ${lines} 行为同一单元格的数值，本行未说明理由。`,
    },
    hint: {
      en: 'State in preferredReason and preferredReasonEn why the value is preferred or not.',
      zh: '请在 preferredReason 与 preferredReasonEn 中说明优先与否的理由。',
    },
  }
}
