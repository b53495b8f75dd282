// Drafts observations from English sentences.
import type { Quantity } from '@tiyu/quantity'
import type { CodelistIndicator, Codelists } from '../codelists.ts'
import type { DraftRow } from '../draft-row.ts'
import type { EventName } from '../events/event-name.ts'
import { BracketReader, kindInBrackets, periodInBrackets } from '../figures/bracketed-figures.ts'
import type { NumberLedger } from '../figures/number-ledger.ts'
import { RegionReader } from '../figures/region-subject.ts'
import type { Gazetteer } from '../gazetteer.ts'
import type { IndicatorMatch } from '../indicators/indicator-match.ts'
import type { ProposedIndicators } from '../indicators/proposed-indicators.ts'
import { observationRow } from '../observations/observation-row.ts'
import type { BracketNotes, BracketRole } from '../text/bracket-notes.ts'
import { cite, type Passage } from '../text/passage.ts'
import type { TextRange } from '../text/sentence-text.ts'
import { englishKind, englishPeriod } from './english-context.ts'
import { eventOfEnglishFigure } from './english-event-figures.ts'
import { parseEnglishQuantities } from './english-quantities.ts'

/** Confidence of a match by the English name of an indicator. */
const BY_NAME = 0.85
const MAX_NAME = 48

/** Returns the words of a figure after its number: public sports facilities. */
function nameOf({ asWritten, unitCode }: Quantity): string | undefined {
  const name = asWritten.replace(/^\S+(?: (?:hundred|thousand|million|billion|bn))? ?/i, '').trim()
  const isThing = unitCode !== null && /^[A-Za-z][A-Za-z’' -]+$/.test(name) && name.includes(' ')
  return isThing && name.length <= MAX_NAME ? `${name.slice(0, 1).toUpperCase()}${name.slice(1)}` : undefined
}

/** What stands beside a figure in its sentence. */
interface EnglishContext {
  readonly bracket: BracketRole | undefined
  readonly previous: Quantity | undefined
  /** The events of the sentence. */
  readonly names: readonly EventName[]
}

/** Drafts the figures of English sentences. */
export class EnglishFigureDrafter {
  private readonly byName: ReadonlyMap<string, CodelistIndicator>
  private readonly baseUnits: ReadonlyMap<string, string>
  private readonly regions: RegionReader
  private readonly ledger: NumberLedger
  private readonly proposals: ProposedIndicators
  private readonly brackets: BracketReader

  constructor(
    { indicators, units }: Codelists,
    gazetteer: Gazetteer,
    ledger: NumberLedger,
    proposals: ProposedIndicators,
    brackets: BracketNotes,
  ) {
    this.byName = new Map(indicators.map((indicator) => [(indicator.nameEn ?? '').toLowerCase(), indicator]))
    this.baseUnits = new Map(units.map(({ code, baseCode }) => [code, baseCode]))
    this.regions = new RegionReader(gazetteer)
    this.ledger = ledger
    this.proposals = proposals
    this.brackets = new BracketReader(brackets)
  }

  /**
   * Drafts the figures of a sentence.
   * @param names ranges of the names of events, which have no figures
   * @param nextId returns the identifier of the next row
   */
  draft(passage: Passage, names: readonly EventName[], nextId: () => string): DraftRow[] {
    const isInName = ({ start, end }: TextRange) => names.some((name) => start < name.end && end > name.start)
    const read = parseEnglishQuantities(passage.text).filter((quantity) => !isInName(quantity))
    const quantities = [...read, ...this.brackets.readBare(passage, read)].sort((one, other) => one.start - other.start)
    return quantities.flatMap((quantity, index) => {
      const previous = quantities[index - 1]
      const { bracket, exclusion } = this.brackets.read(passage, quantity, previous)
      this.ledger.note(passage, quantity.start, quantity.end, exclusion ?? 'DRAFTED')
      return exclusion ? [] : [this.draftFigure(passage, quantity, { bracket, previous, names }, nextId())]
    })
  }

  private draftFigure(
    passage: Passage,
    quantity: Quantity,
    { bracket, previous, names }: EnglishContext,
    id: string,
  ): DraftRow {
    const { start, end } = quantity
    const period = periodInBrackets(englishPeriod(passage, quantity), bracket)
    const isChange = bracket?.kind === 'CHANGE'
    const name = isChange ? undefined : nameOf(bracket && previous ? previous : quantity)
    const match = this.matchByName(name, quantity)
    return observationRow(id, {
      quantity,
      kind: bracket ? kindInBrackets(bracket) : englishKind(passage, start, period.to),
      period,
      region: this.regions.regionOf(passage.text, quantity, []),
      indicatorCode: match?.code ?? (name ? this.proposals.codeFor(name, quantity) : ''),
      match,
      citation: cite(passage, start, end),
      eventKey: eventOfEnglishFigure(passage.text, quantity, names),
      bracket,
    })
  }

  /** Returns the indicator of the package that has this English name and is measured in units of this kind. */
  private matchByName(name: string | undefined, { unitCode }: Quantity): IndicatorMatch | undefined {
    const found = this.byName.get((name ?? '').toLowerCase())
    const base = this.baseUnits.get(unitCode ?? '')
    if (!found || name === undefined || base !== this.baseUnits.get(found.unitCode)) return undefined
    return { code: found.code, name: found.name, confidence: BY_NAME }
  }
}
