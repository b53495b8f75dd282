// From the text of a report to drafted rows.
import type { Catalogue } from './catalogue.ts'
import type { Draft } from './draft.ts'
import { CommitmentDrafter } from './draft-commitments.ts'
import { EventDrafter, mergeEvents } from './draft-events.ts'
import { ObservationDrafter, type ProposedIndicator } from './draft-observations.ts'
import { PolicyDrafter } from './draft-policies.ts'
import { ProjectDrafter } from './draft-projects.ts'
import { SPORTS } from './event-words.ts'
import { outline } from './outline.ts'
import { paragraphsOf } from './paragraph.ts'
import { Places } from './places.ts'
import { openSegmenter } from './words.ts'

/** What a report is about. */
export interface ReportSubject {
  /** Year the report looks back on. */
  readonly year: number
  /** Code of the division whose bureau reports. */
  readonly region: string
}

/** What was drafted from a report. */
export interface Extraction {
  readonly drafts: readonly Draft[]
  /** Indicators that the drafts need and the catalogue does not have. */
  readonly indicators: readonly ProposedIndicator[]
}

/** Drafts rows from the text of a report, in the order of the text within each table. */
export function extract(text: string, { year, region }: ReportSubject, catalogue: Catalogue): Extraction {
  const places = new Places(catalogue.places, region)
  const segmenter = openSegmenter([
    ...places.names(),
    ...SPORTS.split('|'),
    ...catalogue.sports.map(({ name }) => name),
  ])
  const observations = new ObservationDrafter(catalogue, places)
  const events = new EventDrafter(segmenter, places, catalogue.sports)
  const commitments = new CommitmentDrafter(places)
  const drafters = [new ProjectDrafter(places), new PolicyDrafter(), events, commitments]
  const drafts: Draft[] = []
  let context = ''
  for (const passage of outline(paragraphsOf(text), year)) {
    drafts.push(...observations.draft(passage, context))
    for (const drafter of drafters) drafts.push(...drafter.draft(passage))
    context = passage.text
  }
  const merged = mergeEvents([...drafts, ...commitments.finish()])
  return { drafts: merged, indicators: observations.proposedIndicators() }
}
