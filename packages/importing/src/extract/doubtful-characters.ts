// Drafts that rest on characters which text recognition is not sure of.
import type { DraftRow } from './draft-row.ts'
import type { Extraction } from './extraction.ts'
import type { TextRange } from './text/sentence-text.ts'

/** Confidence of a recognised character below which a person must compare it with the original. */
const SURE = 0.9

/** Confidences of recognised characters, by position. */
export type Confidences = ReadonlyMap<number, number>

/** A recognised character of a range. */
interface RecognizedPosition {
  readonly position: number
  readonly confidence: number
}

/** Returns the character of a range that recognition is least sure of; undefined if none was recognised. */
export function leastSure({ start, end }: TextRange, confidences: Confidences): RecognizedPosition | undefined {
  let least: RecognizedPosition | undefined
  for (let position = start; position < end; position += 1) {
    const confidence = confidences.get(position)
    if (confidence !== undefined && (!least || confidence < least.confidence)) least = { position, confidence }
  }
  return least
}

function flag(draft: DraftRow, text: string, confidences: Confidences): DraftRow {
  const least = leastSure(draft.citation, confidences)
  if (!least || least.confidence >= SURE) return draft
  const { position, confidence } = least
  const { en, zh } = draft.reason
  return {
    ...draft,
    confidence: Math.min(draft.confidence, confidence),
    reason: {
      en: `${en.replace(/\.$/, '')}; text recognition is unsure of “${text[position]}” (${confidence}): compare the original.`,
      zh: `${zh.replace(/。$/, '')}；文字识别对“${text[position]}”没有把握（${confidence}），请对照原件。`,
    },
  }
}

/** Lowers the confidence of the drafts whose words have a doubtful character, and says which. */
export function flagDoubtful(extraction: Extraction, text: string, confidences: Confidences): Extraction {
  return { ...extraction, drafts: extraction.drafts.map((draft) => flag(draft, text, confidences)) }
}
