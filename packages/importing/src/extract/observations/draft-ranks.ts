// Drafts rank claims and links them to the figures before them.
import { parseRanks } from '@tiyu/quantity'
import type { DraftRow } from '../draft-row.ts'
import type { Gazetteer } from '../gazetteer.ts'
import { cite, type Passage } from '../text/passage.ts'
import type { TextRange } from '../text/sentence-text.ts'

/** English of the usual scopes. */
const SCOPES_EN: Readonly<Record<string, string>> = {
  全国: 'the whole country',
  全省: 'the whole province',
  全区: 'the whole district',
  全市: 'the whole city',
  全县: 'the whole county',
}

/** A drafted figure and where its number starts in the sentence. */
export interface PlacedDraft {
  readonly draft: DraftRow
  readonly start: number
}

/** True for the rank that a change starts from: 由上届第16位升至第12位. */
function isLeft(text: string, { start, end }: TextRange): boolean {
  return (
    /(?:由|从)[^，。；]{0,12}$/.test(text.slice(0, start)) &&
    /^[^，。；]{0,4}[升降移退跃][^，。；]{0,3}[至到]/.test(text.slice(end))
  )
}

/** Drafts rank claims. */
export class RankDrafter {
  private readonly gazetteer: Gazetteer
  private count = 0

  constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer
  }

  /** Drafts the ranks of a passage with the figures of the same sentence. */
  draft(passage: Passage, figures: readonly PlacedDraft[]): DraftRow[] {
    const ranks = parseRanks(passage.text).filter((rank) => !isLeft(passage.text, rank))
    return ranks.map((rank) => {
      const before = figures.filter(({ draft, start }) => start < rank.start && draft.cells.kind === 'ACTUAL')
      const observation = (before.at(-1) ?? figures[0])?.draft
      this.count += 1
      return {
        table: 'rank-claims',
        cells: {
          id: `draft-r-${String(this.count).padStart(4, '0')}`,
          observationId: observation?.cells.id ?? '',
          rank: String(rank.rank),
          regionCode: this.gazetteer.resolveScope(rank.scope ?? ''),
          scope: rank.scope ?? '',
          scopeEn: SCOPES_EN[rank.scope ?? ''] ?? '',
          inferred: 'observationId',
        },
        citation: cite(passage, rank.start, rank.end),
        confidence: observation ? 0.8 : 0.5,
        reason: reasonFor(observation),
      }
    })
  }
}

function reasonFor(observation: DraftRow | undefined) {
  if (!observation) return { en: 'No figure precedes it in the sentence.', zh: '句中其前没有数值。' }
  const { exact } = observation.cells
  return { en: `Linked to the figure before it, ${exact}.`, zh: `关联其前的数值 ${exact}。` }
}
