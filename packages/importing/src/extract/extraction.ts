// Extracts drafted rows from the text of a report.
import type { Codelists } from './codelists.ts'
import { CommitmentDrafter } from './commitments/draft-commitments.ts'
import type { DraftRow } from './draft-row.ts'
import { findEnglishEvents } from './english/english-events.ts'
import { EventDrafter, mergeEvents } from './events/draft-events.ts'
import { resolveEvents } from './events/event-figures.ts'
import { EventNameFinder } from './events/event-name.ts'
import { type CountedNumber, NumberLedger } from './figures/number-ledger.ts'
import { Gazetteer } from './gazetteer.ts'
import type { ProposedIndicator } from './indicators/indicator-proposer.ts'
import { SPORTS } from './lexicon/event-words.ts'
import { ObservationDrafter } from './observations/draft-observations.ts'
import { PolicyDrafter } from './policies/draft-policies.ts'
import { ProjectDrafter } from './projects/draft-projects.ts'
import { BracketNotes } from './text/bracket-notes.ts'
import { outline, prosePassages, type ReportTable } from './text/outline.ts'
import type { Passage } from './text/passage.ts'
import { isEnglish } from './text/script.ts'
import { createSegmenter } from './text/segmenter.ts'

/** Year and region of a report. */
export interface ReportSubject {
  /** Year under review. */
  readonly year: number
  /** Code of the region of the reporting bureau. */
  readonly region: string
}

/** Result of an extraction. */
export interface Extraction {
  readonly drafts: readonly DraftRow[]
  /** Indicators that the drafts need and the code list lacks. */
  readonly indicators: readonly ProposedIndicator[]
  /** Every number of the text, and what became of it. */
  readonly numbers: readonly CountedNumber[]
}

/** Passages after one that may tell more of what it names. */
const MAX_FOLLOWING = 4

/** Extracts drafted rows, in text order within each table. */
export function extract(text: string, { year, region }: ReportSubject, codelists: Codelists): Extraction {
  const gazetteer = new Gazetteer(codelists.regions, region)
  const segmenter = createSegmenter([
    ...gazetteer.names(),
    ...SPORTS.split('|'),
    ...codelists.sports.map(({ name }) => name),
  ])
  const ledger = new NumberLedger(text)
  const observations = new ObservationDrafter(codelists, gazetteer, ledger, new BracketNotes(text))
  const eventNames = new EventNameFinder(segmenter, gazetteer)
  const events = new EventDrafter(gazetteer, codelists.sports)
  const commitments = new CommitmentDrafter(gazetteer, segmenter)
  const projects = new ProjectDrafter(gazetteer)
  const policies = new PolicyDrafter()
  const drafts: DraftRow[] = []
  const readPassage = (passage: Passage, following: readonly Passage[] = []) => {
    const designated = projects.draft(passage)
    // An event that receives a designation is a brand, not an edition.
    const found = isEnglish(passage.text) ? findEnglishEvents(passage.text) : eventNames.find(passage.text)
    const names = found.filter(({ name }) => !designated.some(({ cells }) => cells.name === name))
    drafts.push(
      ...observations.draft(passage, names),
      ...designated,
      ...policies.draft(passage),
      ...events.draft(passage, names, following),
      ...commitments.draft(passage),
    )
  }
  const parts = outline(text, year)
  for (const [index, part] of parts.entries()) {
    if ('text' in part) {
      readPassage(part, passagesAfter(parts, index))
      continue
    }
    drafts.push(
      ...observations.draftTable(part),
      ...projects.draftTable(part),
      ...events.draftTable(part),
      ...commitments.draftTable(part),
    )
    for (const passage of prosePassages(part)) readPassage(passage)
  }
  const merged = resolveEvents(mergeEvents(events.changes.apply([...drafts, ...commitments.finish()])))
  for (const { table, citation } of merged) if (table !== 'observations') ledger.noteRow(citation)
  return { drafts: merged, indicators: observations.proposals.list(), numbers: ledger.list() }
}

/** Returns the passages after a part, up to the next table. */
function passagesAfter(parts: readonly (Passage | ReportTable)[], index: number): Passage[] {
  const passages: Passage[] = []
  for (const part of parts.slice(index + 1, index + 1 + MAX_FOLLOWING)) {
    if (!('text' in part)) break
    passages.push(part)
  }
  return passages
}
