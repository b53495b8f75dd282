// Keeps the indicators that the figures of a report need and the code list lacks.
import type { Quantity } from '@tiyu/quantity'
import type { Codelists } from '../codelists.ts'
import { IndicatorProposer, type ProposedIndicator } from './indicator-proposer.ts'

/** Proposed indicators, one for the same subject and unit. */
export class ProposedIndicators {
  private readonly proposals = new Map<string, ProposedIndicator>()
  private readonly proposer: IndicatorProposer

  constructor(codelists: Codelists) {
    this.proposer = new IndicatorProposer(codelists)
  }

  /** Returns the code of the indicator of a name and unit, which is proposed if it is new. */
  codeFor(name: string, quantity: Quantity): string {
    const key = `${name}|${quantity.unitCode}`
    const known = this.proposals.get(key)
    if (known) return known.code
    const code = `proposed-${String(this.proposals.size + 1).padStart(4, '0')}`
    this.proposals.set(key, this.proposer.propose(code, name, quantity))
    return code
  }

  /** Returns the proposed indicators in text order. */
  list(): ProposedIndicator[] {
    return [...this.proposals.values()]
  }
}
