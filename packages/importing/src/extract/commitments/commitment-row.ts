// The row of a commitment.

import { resolvePeriod } from '../figures/period.ts'
import { TOPICS } from '../lexicon/topic-words.ts'
import type { Passage } from '../text/passage.ts'
import { classify, type TextRange } from '../text/sentence-text.ts'

/** A commitment in its sentence. */
interface CommitmentToWrite extends TextRange {
  readonly id: string
  readonly passage: Passage
  readonly title: string
  readonly regionCode: string
  /** By default the topic that the words of the title tell. */
  readonly topic?: string | undefined
}

/** Returns the year by which a commitment is due, if its sentence states one that is not over. */
function statedYear({ passage, end }: CommitmentToWrite): number | undefined {
  const { to, isStated } = resolvePeriod(passage, end)
  return isStated && to >= passage.reportYear ? to : undefined
}

/** Returns the cells of a commitment; without a year of its own it is due in that of the plan. */
export function commitmentCells(commitment: CommitmentToWrite): Record<string, string> {
  const { id, title, passage, regionCode, topic } = commitment
  const stated = statedYear(commitment)
  return {
    id,
    title,
    topic: topic ?? classify(title, TOPICS) ?? 'ADMINISTRATION',
    regionCode,
    dueYear: String(stated ?? passage.year),
    outcome: 'UNKNOWN',
    inferred: stated ? 'topic' : 'topic;dueYear',
  }
}
