import type { Bilingual } from '@tiyu/model'

/** What became of a proposal of a language model: a row, part of a row that the rules have drafted, or nothing. */
export type ProposalOutcome = 'DRAFTED' | 'AGREES' | 'NOTED' | 'REFUSED'

/** A proposal of a language model that was examined. */
export interface ExaminedProposal {
  readonly kind: 'figures' | 'projects' | 'commitments'
  /** The words that it quotes, or the proposal as it was given. */
  readonly quote: string
  readonly outcome: ProposalOutcome
  readonly reason: Bilingual
}
