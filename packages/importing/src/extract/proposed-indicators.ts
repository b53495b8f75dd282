// Proposes indicators for figures that the code list has none for.
import type { Quantity } from '@tiyu/quantity'

/** An indicator that the code list lacks. */
export interface ProposedIndicator {
  readonly code: string
  readonly name: string
  readonly unitCode: string
  /** What it counts, in words for the steward to correct. */
  readonly definition: string
  readonly definitionEn: string
}

const LEADING_VERBS =
  /^(?:全年|累计|共计?|先后|圆满|统筹|新增|已|我[市县省区]|全[市县省区]|完成|举办|开展|组织|建设|建成|争取|推进|推动|投入|了|的)+/
const TRAILING_VERBS = /(?:累计|共计?|达到?|已|有|为|至|的)+$/

/** Returns what is measured: the phrase without the number, its unit and leading verbs. */
function nameOf(phrase: string, { asWritten }: Quantity): string {
  const [before = '', after = ''] = phrase.split(asWritten)
  const name = `${before.replace(LEADING_VERBS, '')}${after}`.replace(TRAILING_VERBS, '').replace(/[“”、]/g, '')
  return name || phrase
}

/** Proposed indicators, one for the same subject and unit. */
export class ProposedIndicators {
  private readonly proposals = new Map<string, ProposedIndicator>()

  /** Returns the code of the indicator proposed for a figure. */
  codeFor(phrase: string, quantity: Quantity, subject: string): string {
    const name = subject.length >= 2 && !/\d/.test(subject) ? subject : nameOf(phrase, quantity)
    const key = `${name}|${quantity.unitCode}`
    const code = this.proposals.get(key)?.code ?? `proposed-${String(this.proposals.size + 1).padStart(4, '0')}`
    const unitCode = quantity.unitCode ?? ''
    const unit = quantity.unitAsWritten
    this.proposals.set(key, {
      code,
      name,
      unitCode,
      definition: `“${name}”，以${unit}计；请补充统计口径。`,
      definitionEn: `“${name}” in ${unitCode || unit}; complete the definition.`,
    })
    return code
  }

  /** Returns the proposed indicators in text order. */
  list(): ProposedIndicator[] {
    return [...this.proposals.values()]
  }
}
