// Rows that a language model proposes, of which all but the choice is read from the text by the rules.
import type { Bilingual } from '@tiyu/model'
import { isAnnounced } from '../extract/commitments/announcement.ts'
import { commitmentCells } from '../extract/commitments/commitment-row.ts'
import type { DraftRow } from '../extract/draft-row.ts'
import { classifyKinds } from '../extract/figures/observation-kind.ts'
import { resolvePeriod } from '../extract/figures/period.ts'
import { RegionReader } from '../extract/figures/region-subject.ts'
import type { Gazetteer } from '../extract/gazetteer.ts'
import { observationRow } from '../extract/observations/observation-row.ts'
import { cite } from '../extract/text/passage.ts'
import type { ReadNumber } from './examine-figure.ts'
import { codesOf } from './prompt.ts'
import type { CommitmentProposal, ProjectProposal } from './proposal.ts'
import type { QuotedPlace } from './quoted-place.ts'
import { REFUSALS, unknownCode } from './refusals.ts'
import { Refused } from './refused.ts'

/** Lower than that of any row that the rules draft. */
const CONFIDENCE = 0.3

const withoutSpaces = (text: string) => text.replaceAll(/\s+/g, '')

/** Builds the rows that a model proposes. */
export class ProposedRows {
  private readonly gazetteer: Gazetteer
  private readonly regions: RegionReader
  private readonly model: string
  private count = 0

  constructor(gazetteer: Gazetteer, model: string) {
    this.gazetteer = gazetteer
    this.regions = new RegionReader(gazetteer)
    this.model = model
  }

  /** Returns the rows of a figure; kind, year and region are those that the rules read. */
  figure({ quantity, place }: ReadNumber, indicatorCode: string): DraftRow[] {
    const { passage, start, end } = place
    const period = resolvePeriod(passage, quantity.start)
    const region = this.regions.regionOf(passage.text, quantity, [])
    const phrase = passage.text.slice(start, end)
    const range = { start: quantity.start, end: quantity.end }
    return classifyKinds({ passage, ...range, phrase, year: period.to }).map((kind) => {
      const read = {
        quantity,
        kind,
        period,
        region,
        indicatorCode,
        match: undefined,
        citation: cite(passage, start, end),
      }
      return this.marked(observationRow(this.nextId('o'), read))
    })
  }

  /** @throws Refused */
  project({ name, level, category }: ProjectProposal, place: QuotedPlace): DraftRow {
    const { passage, start, end } = place
    for (const [code, codes] of [
      [level, codesOf('Level')],
      [category, codesOf('ProjectCategory')],
    ] as const)
      if (!codes.includes(code)) throw new Refused(unknownCode(code))
    if (!withoutSpaces(passage.text.slice(start, end)).includes(withoutSpaces(name)))
      throw new Refused(REFUSALS.nameNotQuoted)
    const regionCode = this.gazetteer.resolve(name)
    const cells = { id: this.nextId('d'), name, level, category, regionCode, batch: '', inferred: '' }
    return this.row('demonstration-projects', cells, place)
  }

  /** @throws Refused */
  commitment({ topic }: CommitmentProposal, place: QuotedPlace): DraftRow {
    const { passage, start, end } = place
    if (topic !== undefined && !codesOf('Topic').includes(topic)) throw new Refused(unknownCode(topic))
    if (!passage.isPlan && !isAnnounced(passage, { start, end })) throw new Refused(REFUSALS.looksBack)
    const title = passage.text.slice(start, end).replace(/[。；，]$/, '')
    const regionCode = this.gazetteer.resolve(title)
    return this.row(
      'commitments',
      commitmentCells({ id: this.nextId('c'), title, passage, start, end, regionCode, topic }),
      place,
    )
  }

  private row(table: string, cells: DraftRow['cells'], { passage, start, end }: QuotedPlace): DraftRow {
    return this.marked({ table, cells, citation: cite(passage, start, end), confidence: CONFIDENCE, reason: NO_REASON })
  }

  private marked({ reason, ...row }: DraftRow): DraftRow {
    const { model } = this
    const marked = {
      zh: `由模型 ${model} 提出。${reason.zh}`,
      en: `Proposed by the model ${model}. ${reason.en}`.trim(),
    }
    return { ...row, confidence: CONFIDENCE, reason: marked, draftedBy: model }
  }

  private nextId(letter: string): string {
    this.count += 1
    return `draft-${letter}m-${String(this.count).padStart(4, '0')}`
  }
}

const NO_REASON: Bilingual = { zh: '', en: '' }
