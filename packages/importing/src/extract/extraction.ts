// Extracts drafted rows from the text of a report.
import type { Codelists } from './codelists.ts'
import { CommitmentDrafter } from './draft-commitments.ts'
import { EventDrafter, mergeEvents } from './draft-events.ts'
import { ObservationDrafter, type ProposedIndicator } from './draft-observations.ts'
import { PolicyDrafter } from './draft-policies.ts'
import { ProjectDrafter } from './draft-projects.ts'
import type { DraftRow } from './draft-row.ts'
import { Gazetteer } from './gazetteer.ts'
import { SPORTS } from './lexicon/event-words.ts'
import { outline } from './outline.ts'
import { splitParagraphs } from './paragraph.ts'
import { createSegmenter } from './segmenter.ts'

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
}

/** Extracts drafted rows, in text order within each table. */
export function extract(text: string, { year, region }: ReportSubject, codelists: Codelists): Extraction {
  const gazetteer = new Gazetteer(codelists.regions, region)
  const segmenter = createSegmenter([
    ...gazetteer.names(),
    ...SPORTS.split('|'),
    ...codelists.sports.map(({ name }) => name),
  ])
  const observations = new ObservationDrafter(codelists, gazetteer)
  const events = new EventDrafter(segmenter, gazetteer, codelists.sports)
  const commitments = new CommitmentDrafter(gazetteer)
  const drafters = [new ProjectDrafter(gazetteer), new PolicyDrafter(), events, commitments]
  const drafts: DraftRow[] = []
  let previousText = ''
  for (const passage of outline(splitParagraphs(text), year)) {
    drafts.push(...observations.draft(passage, previousText))
    for (const drafter of drafters) drafts.push(...drafter.draft(passage))
    previousText = passage.text
  }
  const merged = mergeEvents([...drafts, ...commitments.finish()])
  return { drafts: merged, indicators: observations.proposedIndicators() }
}
