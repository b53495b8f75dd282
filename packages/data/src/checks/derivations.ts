// Every figure follows from the words it cites, or its row says why it cannot: a reader can always get from the words
// to the number again.
import type { Bilingual } from '../bilingual.ts'
import type { Row } from '../package/rows.ts'
import { type Problem, quote } from '../problem.ts'
import { parseQuantities } from '../quantity/parse.ts'
import { Exact } from '../quantity/place-value.ts'
import { parseRanks } from '../quantity/rank.ts'
import type { UnitName } from '../quantity/unit-lexicon.ts'
import type { AnyTable, RowProblem } from '../tables/table.ts'
import { departure, facilityFigures, observedFigure, type StatedFigure, showFigure } from './stated-figure.ts'

/** Where a figure departs from its words: the column, what the row states and what the words state. */
interface Departure {
  readonly field: string
  readonly stated: string
  readonly read: readonly string[]
}

const REMEDY: Bilingual = {
  en: 'Correct the row or its words; where the words alone cannot give it, say why in underivable and underivableEn.',
  zh: '请更正本行或引文；若仅凭引文无法得出，请在 underivable 与 underivableEn 中说明原因。',
}

type Derive = (values: Row['values'], words: readonly string[]) => readonly Departure[] | undefined

/** Collects units and words as they are read, and judges every figure that cites them. */
export class Derivations {
  private readonly units: UnitName[] = []
  private readonly ordinals = new Set<string>()
  private readonly words = new Map<string, string>()
  private readonly report: (problem: Problem) => void

  constructor(report: (problem: Problem) => void) {
    this.report = report
  }

  /** Takes in a row; tables come in the order of `tables`, so units and citations are known before what cites them. */
  add(table: AnyTable, file: string, row: Row): void {
    if (table.model === 'Unit') this.addUnit(row.values)
    if (table.model === 'Citation') this.words.set(row.values.id as string, row.values.asWritten as string)
    if (table.model in this.derive) this.judge(table, file, row)
  }

  /** What departs from the words, for each table of figures; undefined where another check has told already. */
  private readonly derive: Readonly<Record<string, Derive>> = {
    Facility: (values, words) => this.figures(facilityFigures(values), words),
    Observation: (values, words) => this.observed(values, words),
    RankClaim: (values, words) => ranked(values.rank, 'rank', words),
  }

  private addUnit({ code, name, quantityKind }: Row['values']): void {
    this.units.push({ code: code as string, name: name as string })
    if (quantityKind === 'ordinal') this.ordinals.add(code as string)
  }

  private observed(values: Row['values'], words: readonly string[]): Departure[] | undefined {
    if (this.ordinals.has(values.unitCode as string)) return ranked(values.exact, 'exact', words)
    const figure = observedFigure(values)
    return isSound(figure) ? this.figures([figure], words) : undefined
  }

  private figures(figures: readonly StatedFigure[], words: readonly string[]): Departure[] | undefined {
    // A unit that is not in its table is told with the reference.
    if (figures.some(({ unitCode }) => !this.units.some(({ code }) => code === unitCode))) return undefined
    const read = words.map((one) => parseQuantities(one, this.units))
    return figures.flatMap((figure) => {
      const fields = read.map((quantities) => departure(figure, quantities))
      if (fields.includes(undefined)) return []
      // The words that come closest tell most: a wrong hedge rather than a number that is not there.
      const field = fields.find((one) => one !== figure.columns.exact) ?? figure.columns.exact
      const shown = read.flat().map((quantity) => showFigure({ ...quantity, upper: quantity.exactUpper ?? null }))
      return [{ field, stated: showFigure(figure), read: shown }]
    })
  }

  private judge(table: AnyTable, file: string, { line, values }: Row): void {
    const cited = values.citationIds as string[]
    const words = cited.flatMap((id) => this.words.get(id) ?? [])
    if (words.length < cited.length || words.length === 0) return
    const departures = this.derive[table.model]?.(values, words)
    if (!departures) return
    const columns = Object.keys(table.columns)
    for (const { field, wrong, right } of verdicts(values, departures, words)) {
      this.report({ file, line, column: columns.indexOf(field) + 1, field, wrong, right })
    }
  }
}

/** What is wrong between the figures of a row, its words and its reason. */
function verdicts(values: Row['values'], departures: readonly Departure[], words: readonly string[]): RowProblem[] {
  const { underivable, underivableEn } = values
  if ((underivable === null) !== (underivableEn === null)) {
    return [{ field: underivable === null ? 'underivable' : 'underivableEn', ...ONE_LANGUAGE }]
  }
  if (underivable === null)
    return departures.map((one) => ({ field: one.field, wrong: departs(one, words), right: REMEDY }))
  return departures.length > 0 ? [] : [{ field: 'underivable', wrong: needless(words), right: NEEDLESS_REMEDY }]
}

/** A range with one end, or with its ends in the wrong order, is told with the row itself. */
function isSound({ exact, upper, qualifier }: StatedFigure): boolean {
  if ((qualifier === 'RANGE') !== (upper !== null)) return false
  return upper === null || new Exact(upper).gte(exact)
}

function ranked(rank: unknown, field: string, words: readonly string[]): Departure[] {
  const read = words.flatMap((one) => parseRanks(one)).map((one) => String(one.rank))
  return read.includes(String(rank)) ? [] : [{ field, stated: `rank ${rank}`, read: read.map((one) => `rank ${one}`) }]
}

function departs({ stated, read }: Departure, words: readonly string[]): Bilingual {
  const cited = words.map(quote).join(', ')
  return read.length === 0
    ? {
        en: `The row states ${stated}, and the words ${cited} state no such figure.`,
        zh: `本行为 ${stated}，引文 ${cited} 中没有这类数值。`,
      }
    : {
        en: `The row states ${stated}, the words ${cited} read ${read.join(', ')}.`,
        zh: `本行为 ${stated}，引文 ${cited} 读作 ${read.join('、')}。`,
      }
}

const ONE_LANGUAGE: { readonly wrong: Bilingual; readonly right: Bilingual } = {
  wrong: { en: 'The reason is given in one language only.', zh: '原因只写了一种语言。' },
  right: {
    en: 'Fill underivable (Chinese) and underivableEn (English).',
    zh: '请同时填写 underivable（中文）与 underivableEn（英文）。',
  },
}

function needless(words: readonly string[]): Bilingual {
  const cited = words.map(quote).join(', ')
  return {
    en: `A reason is given although every figure of the row follows from the words ${cited}.`,
    zh: `本行数值均可由引文 ${cited} 得出，却写了原因。`,
  }
}

const NEEDLESS_REMEDY: Bilingual = {
  en: 'Empty underivable and underivableEn.',
  zh: '请清空 underivable 与 underivableEn。',
}
