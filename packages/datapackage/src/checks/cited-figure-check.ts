// Every figure must follow from the text it cites, or its row must state why it cannot.
import {
  type AnyTable,
  type Bilingual,
  type Message,
  type ModelName,
  type Problem,
  quote,
  type RowProblem,
} from '@tiyu/model'
import { Exact, parseQuantities, parseRanks, type Quantity, type UnitName } from '@tiyu/quantity'
import type { Row } from '../package/rows.ts'
import { containsRank, findMismatchedNumber, formatPhraseNumbers, isLatin } from './latin-phrase.ts'
import {
  facilityFigures,
  findMismatchedColumn,
  formatFigure,
  observedFigure,
  type StatedFigure,
} from './stated-figure.ts'
import type { Validator } from './validator.ts'

/** A figure that does not match its cited text. */
interface Mismatch {
  /** Column of the row. */
  readonly field: string
  /** The figure of the row. */
  readonly stated: string
  /** The figures parsed from the text. */
  readonly parsed: readonly string[]
}

const MISMATCH_HINT: Bilingual = {
  en: 'Correct the row or its citation. If the cited text alone cannot give the figure, state why in underivable and underivableEn.',
  zh: '请更正本行或引文；若仅凭引文无法得出，请在 underivable 与 underivableEn 中说明原因。',
}

type FindMismatches = (values: Row['values'], phrases: readonly string[]) => readonly Mismatch[] | undefined

/** Checks figures against the citations and units read before them. */
export class CitedFigureCheck implements Validator {
  private readonly units: UnitName[] = []
  private isUnitMissing = false
  private readonly ordinals = new Set<string>()
  /** Factors to the base unit, by unit code. */
  private readonly factors = new Map<string, string | null>()
  private readonly phrases = new Map<string, string>()
  private readonly report: (problem: Problem) => void

  constructor(report: (problem: Problem) => void) {
    this.report = report
  }

  /** Without all units a phrase is read wrongly: no figure is compared. */
  addInvalid({ model }: AnyTable): void {
    if (model === 'Unit') this.isUnitMissing = true
  }

  markUnread(model: ModelName): void {
    if (model === 'Unit') this.isUnitMissing = true
  }

  /** Adds a row. Tables must come in the order of `tables`: units and citations before the rows that use them. */
  add(table: AnyTable, file: string, row: Row): void {
    if (table.model === 'Unit') this.addUnit(row.values)
    if (table.model === 'Citation') this.phrases.set(row.values.id as string, row.values.asWritten as string)
    if (table.model in this.findMismatches && !this.isUnitMissing) this.check(table, file, row)
  }

  /** Finds mismatches, by model; undefined if another check reports the row already. */
  private readonly findMismatches: Readonly<Record<string, FindMismatches>> = {
    Facility: (values, phrases) => this.figureMismatches(facilityFigures(values), phrases),
    Observation: (values, phrases) => this.observationMismatches(values, phrases),
    RankClaim: (values, phrases) => rankMismatches(values.rank, 'rank', phrases),
  }

  private addUnit({ code, name, quantityKind, factor }: Row['values']): void {
    this.units.push({ code: code as string, name: name as string })
    this.factors.set(code as string, factor as string | null)
    if (quantityKind === 'ordinal') this.ordinals.add(code as string)
  }

  private observationMismatches(values: Row['values'], phrases: readonly string[]): Mismatch[] | undefined {
    if (this.ordinals.has(values.unitCode as string)) return rankMismatches(values.exact, 'exact', phrases)
    const figure = observedFigure(values)
    return hasValidRange(figure) ? this.figureMismatches([figure], phrases) : undefined
  }

  private figureMismatches(figures: readonly StatedFigure[], phrases: readonly string[]): Mismatch[] | undefined {
    // KeyCheck reports unknown units.
    if (figures.some(({ unitCode }) => !this.units.some(({ code }) => code === unitCode))) return undefined
    const parsed = phrases.map((one) => parseQuantities(one, this.units))
    return figures.flatMap((figure) => {
      const factor = this.factors.get(figure.unitCode) ?? null
      const mismatchedColumns = phrases.map((phrase, index) => {
        const quantities = parsed[index] ?? []
        return isLatin(phrase)
          ? findMismatchedNumber(phrase, figure, factor, quantities)
          : findMismatchedColumn(figure, quantities)
      })
      if (mismatchedColumns.includes(undefined)) return []
      // Report the closest match: a wrong qualifier rather than a missing number.
      const field = mismatchedColumns.find((one) => one !== figure.columns.exact) ?? figure.columns.exact
      const shown = phrases.flatMap((phrase, index) => formatNumbers(phrase, parsed[index] ?? []))
      return [{ field, stated: formatFigure(figure), parsed: shown }]
    })
  }

  private check(table: AnyTable, file: string, { line, values }: Row): void {
    const citationIds = values.citationIds as string[]
    if (citationIds.length === 0) return
    const phrases = citationIds.flatMap((id) => this.phrases.get(id) ?? [])
    if (phrases.length < citationIds.length) return
    const mismatches = this.findMismatches[table.model]?.(values, phrases)
    if (!mismatches) return
    const columns = Object.keys(table.columns)
    for (const { field, message, hint } of figureProblems(values, mismatches, phrases)) {
      this.report({ file, line, column: columns.indexOf(field) + 1, field, message, hint })
    }
  }
}

/** Returns the problems of a row's figures and of its reason why they are underivable. */
function figureProblems(
  values: Row['values'],
  mismatches: readonly Mismatch[],
  phrases: readonly string[],
): RowProblem[] {
  const { underivable, underivableEn } = values
  if ((underivable === null) !== (underivableEn === null)) {
    return [{ field: underivable === null ? 'underivable' : 'underivableEn', ...MISSING_LANGUAGE }]
  }
  if (underivable === null)
    return mismatches.map((one) => ({ field: one.field, message: mismatchMessage(one, phrases), hint: MISMATCH_HINT }))
  return mismatches.length > 0
    ? []
    : [{ field: 'underivable', message: needlessReasonMessage(phrases), hint: NEEDLESS_REASON_HINT }]
}

/** Formats the figures of a phrase for messages. */
function formatNumbers(phrase: string, quantities: readonly Quantity[]): string[] {
  return isLatin(phrase)
    ? formatPhraseNumbers(phrase, quantities)
    : quantities.map((quantity) => formatFigure({ ...quantity, upper: quantity.exactUpper ?? null }))
}

/** False for a range with one end or reversed ends, which the check of the row reports. */
function hasValidRange({ exact, upper, qualifier }: StatedFigure): boolean {
  if ((qualifier === 'RANGE') !== (upper !== null)) return false
  return upper === null || new Exact(upper).gte(exact)
}

function rankMismatches(rank: unknown, field: string, phrases: readonly string[]): Mismatch[] {
  const parsed = phrases.flatMap((one) => parseRanks(one)).map((one) => String(one.rank))
  return parsed.includes(String(rank)) || phrases.some((phrase) => containsRank(phrase, String(rank)))
    ? []
    : [{ field, stated: `rank ${rank}`, parsed: parsed.map((one) => `rank ${one}`) }]
}

function mismatchMessage({ stated, parsed }: Mismatch, phrases: readonly string[]): Bilingual {
  const cited = phrases.map(quote).join(', ')
  return parsed.length === 0
    ? {
        en: `The row states ${stated}, but the citation ${cited} contains no such figure.`,
        zh: `本行为 ${stated}，引文 ${cited} 中没有这类数值。`,
      }
    : {
        en: `The row states ${stated}, but the citation ${cited} gives ${parsed.join(', ')}.`,
        zh: `本行为 ${stated}，由引文 ${cited} 得出 ${parsed.join('、')}。`,
      }
}

const MISSING_LANGUAGE: Message = {
  message: { en: 'The reason is given in one language only.', zh: '原因只写了一种语言。' },
  hint: {
    en: 'Fill in both underivable (Chinese) and underivableEn (English).',
    zh: '请同时填写 underivable（中文）与 underivableEn（英文）。',
  },
}

function needlessReasonMessage(phrases: readonly string[]): Bilingual {
  const cited = phrases.map(quote).join(', ')
  return {
    en: `Unnecessary reason: every figure of the row follows from the citation ${cited}.`,
    zh: `无需说明原因：本行数值均可由引文 ${cited} 得出。`,
  }
}

const NEEDLESS_REASON_HINT: Bilingual = {
  en: 'Clear underivable and underivableEn.',
  zh: '请清空 underivable 与 underivableEn。',
}
