// Asks a language model about a report, piece by piece. Whatever it answers, the drafts of the rules remain.
import { randomUUID } from 'node:crypto'
import type { Bilingual } from '@tiyu/model'
import type { Codelists } from '../extract/codelists.ts'
import type { ExaminedProposal } from '../extract/examined-proposal.ts'
import type { Extraction, ReportSubject } from '../extract/extraction.ts'
import { parseAs } from '../parse-as.ts'
import { askModel, type ChatEndpoint, type ChatMessage } from './chat-endpoint.ts'
import { ProposalMerger } from './merge-proposals.ts'
import { ModelError } from './model-error.ts'
import { question, textPieces } from './prompt.ts'
import { ANSWER, type ProposalKind } from './proposal.ts'

/** The drafts of the rules with what a model proposes. */
export interface ProposedExtraction {
  readonly extraction: Extraction
  /** Every proposal with what became of it. */
  readonly proposals: readonly ExaminedProposal[]
  /** Why parts of the report have no proposals. */
  readonly failures: readonly Bilingual[]
}

/** Models often put JSON between fences. */
const FENCED = /^\s*```(?:json)?\s*([\s\S]*?)\s*```\s*$/

/** @throws ModelError if an answer is not JSON of the requested form */
function parseAnswer(content: string) {
  const answer = parseAs(ANSWER, FENCED.exec(content)?.[1] ?? content)
  if (answer) return answer
  throw new ModelError(
    {
      en: 'The model did not answer with the JSON that was asked for.',
      zh: '模型没有按要求以 JSON 回答。',
    },
    true,
  )
}

/**
 * Adds the proposals of a language model to the drafts of a report. Sends its text to the model.
 * @param endpoint the model
 */
export async function askProposals(
  endpoint: ChatEndpoint,
  text: string,
  subject: ReportSubject,
  codelists: Codelists,
  extraction: Extraction,
): Promise<ProposedExtraction> {
  const merger = new ProposalMerger(text, subject, codelists, extraction, endpoint.model)
  const failures: Bilingual[] = []
  const pieces = textPieces(text)
  for (const [at, piece] of pieces.entries()) {
    const failure = await addAnswer(merger, endpoint, question(piece, codelists, randomUUID()))
    if (failure) failures.push(ofPart(failure.text, at + 1, pieces.length))
    if (failure && !failure.isPassing) break
  }
  return { extraction: merger.result(), proposals: merger.examined, failures }
}

/** Asks a question and adds what is proposed; returns why there is no answer. */
async function addAnswer(
  merger: ProposalMerger,
  endpoint: ChatEndpoint,
  messages: readonly ChatMessage[],
): Promise<ModelError | undefined> {
  try {
    const answer = parseAnswer(await askModel(endpoint, messages))
    for (const kind of Object.keys(answer) as ProposalKind[])
      for (const proposal of answer[kind]) merger.add(kind, proposal)
    return undefined
  } catch (error) {
    if (error instanceof ModelError) return error
    throw error
  }
}

function ofPart({ en, zh }: Bilingual, part: number, parts: number): Bilingual {
  return { en: `Part ${part} of ${parts}: ${en}`, zh: `第 ${part} 部分（共 ${parts} 部分）：${zh}` }
}
