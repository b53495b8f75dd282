// Examines the proposals of a language model and merges them with what the rules have drafted.
import type { Bilingual } from '@tiyu/model'
import type { Codelists } from '../extract/codelists.ts'
import type { DraftRow } from '../extract/draft-row.ts'
import type { ExaminedProposal, ProposalOutcome } from '../extract/examined-proposal.ts'
import type { Extraction, ReportSubject } from '../extract/extraction.ts'
import { Gazetteer } from '../extract/gazetteer.ts'
import { IndicatorProposer, type ProposedIndicator } from '../extract/indicators/indicator-proposer.ts'
import { FigureNamer } from '../extract/indicators/proposal-name.ts'
import { sourceRange } from '../extract/text/passage.ts'
import type { TextRange } from '../extract/text/sentence-text.ts'
import { checkIndicator, type ReadNumber, readNumber } from './examine-figure.ts'
import { type FigureProposal, PROPOSALS, type ProposalKind } from './proposal.ts'
import { ProposedRows } from './proposed-row.ts'
import { type QuotedPlace, QuoteFinder } from './quoted-place.ts'
import { REFUSALS } from './refusals.ts'
import { Refused } from './refused.ts'

/** What became of a proposal that counts. */
type Effect = Pick<ExaminedProposal, 'outcome' | 'reason'>

const effect = (outcome: ProposalOutcome, zh: string, en: string): Effect => ({ outcome, reason: { zh, en } })

const AGREES = effect('AGREES', '与按规则起草的行相同。', 'The rules have drafted the same.')
const DRAFTED = effect('DRAFTED', '已起草，置信度低于按规则起草的行。', 'Drafted, with less confidence than the rules.')

const overlaps = (one: TextRange, other: TextRange) => one.start < other.end && other.start < one.end

const condensed = (name: string) => name.replaceAll(/[\s“”"《》]/g, '')

/** Merges proposals one after the other. */
export class ProposalMerger {
  readonly examined: ExaminedProposal[] = []
  private readonly codelists: Codelists
  private readonly model: string
  private readonly quotes: QuoteFinder
  private readonly rows: ProposedRows
  private readonly namer: FigureNamer
  private readonly proposer: IndicatorProposer
  private readonly indicators: Map<string, ProposedIndicator>
  private readonly drafts: DraftRow[]
  private readonly extraction: Extraction

  constructor(text: string, subject: ReportSubject, codelists: Codelists, extraction: Extraction, model: string) {
    this.codelists = codelists
    this.model = model
    this.quotes = new QuoteFinder(text, subject.year)
    const gazetteer = new Gazetteer(codelists.regions, subject.region)
    this.rows = new ProposedRows(gazetteer, model)
    this.namer = new FigureNamer(gazetteer.pattern)
    this.proposer = new IndicatorProposer(codelists)
    this.extraction = extraction
    this.drafts = [...extraction.drafts]
    this.indicators = new Map(extraction.indicators.map((indicator) => [indicator.code, indicator]))
  }

  /** Examines one proposal, which may be anything that JSON can state. */
  add(kind: ProposalKind, proposal: unknown): void {
    const quote = quoteOf(proposal)
    try {
      const { outcome, reason } = this.examine(kind, proposal)
      this.examined.push({ kind, quote, outcome, reason })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      this.examined.push({ kind, quote, outcome: 'REFUSED', reason: error.reason })
    }
  }

  /** Returns the drafts of the rules with those of the model; numbers of new rows are not lost any more. */
  result(): Extraction {
    const added = this.drafts.filter(({ draftedBy }) => draftedBy !== undefined)
    const numbers = this.extraction.numbers.map((number) => {
      const row = added.find(({ citation }) => citation.start <= number.start && citation.end >= number.end)
      return row && number.fate === 'UNREAD' ? { ...number, fate: 'ROW_DRAFTED' as const } : number
    })
    return { drafts: this.drafts, indicators: [...this.indicators.values()], numbers }
  }

  private examine(kind: ProposalKind, proposal: unknown): Effect {
    if (kind === 'figures') return this.figure(parsed(PROPOSALS.figures.safeParse(proposal)))
    if (kind === 'projects') {
      const project = parsed(PROPOSALS.projects.safeParse(proposal))
      const row = this.rows.project(project, this.place(project.quote))
      return this.addRow(row, (other) => isSameName(other.cells.name, row.cells.name))
    }
    const commitment = parsed(PROPOSALS.commitments.safeParse(proposal))
    const row = this.rows.commitment(commitment, this.place(commitment.quote))
    return this.addRow(row, (other) => overlaps(other.citation, row.citation))
  }

  private place(quote: string): QuotedPlace {
    const found = this.quotes.find(quote)
    if (typeof found === 'string') throw new Refused(REFUSALS[found])
    return found
  }

  private addRow(row: DraftRow, isSame: (other: DraftRow) => boolean): Effect {
    if (this.drafts.some((other) => other.table === row.table && isSame(other))) return AGREES
    this.drafts.push(row)
    return DRAFTED
  }

  private figure(proposal: FigureProposal): Effect {
    const number = readNumber(proposal, this.place(proposal.quote), this.codelists)
    const { indicator } = proposal
    if (indicator !== undefined) checkIndicator(indicator, number.quantity.unitCode, this.codelists)
    const drafted = this.draftsOf(number)
    if (drafted.length === 0) {
      this.drafts.push(...this.rows.figure(number, indicator ?? this.newIndicator(number, proposal)))
      return DRAFTED
    }
    if (indicator === undefined) return this.nameIndicator(drafted[0]?.cells.indicatorCode ?? '', proposal)
    if (drafted.every(({ cells }) => cells.indicatorCode === indicator)) return AGREES
    return this.noteIndicator(drafted, indicator)
  }

  /** Returns the drafted rows of a number. */
  private draftsOf({ quantity, place }: ReadNumber): DraftRow[] {
    const range = sourceRange(place.passage, quantity.start, quantity.end)
    return this.drafts.filter(
      ({ table, cells, citation }) =>
        table === 'observations' &&
        cells.exact === quantity.exact &&
        cells.unitCode === quantity.unitCode &&
        overlaps(citation, range),
    )
  }

  /** Proposes an indicator for a figure that the rules have not drafted; returns no code if its words name no subject. */
  private newIndicator({ quantity, place }: ReadNumber, proposal: FigureProposal): string {
    const name = this.namer.inQuote(place.passage.text, quantity, place)
    if (name === undefined) return ''
    const code = `proposed-m${String(this.indicators.size + 1).padStart(4, '0')}`
    this.indicators.set(code, { ...this.proposer.propose(code, name, quantity), draftedBy: this.model })
    if (proposal.nameEn !== undefined) this.nameIndicator(code, proposal)
    return code
  }

  /** Names a proposed indicator in English where the rules could not. */
  private nameIndicator(code: string, { nameEn }: FigureProposal): Effect {
    const indicator = this.indicators.get(code)
    if (!indicator || nameEn === undefined || indicator.nameEn !== '') return AGREES
    this.indicators.set(code, { ...indicator, nameEn, draftedBy: this.model })
    return effect('NOTED', `已填入建议新增指标的英文名称“${nameEn}”。`, `Named the proposed indicator “${nameEn}”.`)
  }

  /** Notes an indicator of the package in the rows of the rules, which stay as they are. */
  private noteIndicator(drafted: readonly DraftRow[], code: string): Effect {
    const name = this.codelists.indicators.find((one) => one.code === code)?.name ?? code
    const note: Bilingual = {
      zh: `模型 ${this.model} 认为是指标“${name}”。`,
      en: `The model ${this.model} takes it for the indicator ${name}.`,
    }
    for (const row of drafted) {
      const reason = { zh: `${row.reason.zh}${note.zh}`, en: `${row.reason.en} ${note.en}` }
      this.drafts[this.drafts.indexOf(row)] = { ...row, reason }
    }
    return effect('NOTED', `已在该行理由中注明指标“${name}”。`, `Noted the indicator ${name} in the reason of the row.`)
  }
}

function parsed<Value>(result: { readonly success: boolean; readonly data?: Value | undefined }): Value {
  if (result.data === undefined) throw new Refused(REFUSALS.malformed)
  return result.data
}

function quoteOf(proposal: unknown): string {
  const { quote } = (typeof proposal === 'object' && proposal !== null ? proposal : {}) as { quote?: unknown }
  return (typeof quote === 'string' ? quote : (JSON.stringify(proposal) ?? '')).slice(0, 600)
}

/** Characters of a name by which a longer one is the same: “榆次区全民健身中心” and 全民健身中心. */
const MIN_SAME = 4

function isSameName(one = '', other = ''): boolean {
  const [short = '', long = ''] = [condensed(one), condensed(other)].sort((a, b) => a.length - b.length)
  return short === long || (short.length >= MIN_SAME && long.includes(short))
}
