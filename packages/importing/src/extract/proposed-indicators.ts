// Proposes indicators for figures that the code list has none for.
import type { Quantity } from '@tiyu/quantity'
import type { Codelists } from './codelists.ts'
import { EnglishNamer } from './english-name.ts'
import { definitionInChinese, definitionInEnglish } from './indicator-definition.ts'
import { TOPICS } from './lexicon/topic-words.ts'
import { classify } from './sentence-text.ts'

/** An indicator that the code list lacks, with what follows from its words by rules; the rest is left empty. */
export interface ProposedIndicator {
  readonly code: string
  readonly name: string
  /** Empty unless every word of the name is known. */
  readonly nameEn: string
  readonly unitCode: string
  readonly definition: string
  /** Empty without an English name. */
  readonly definitionEn: string
  /** Empty if no word tells it. */
  readonly topic: string
  /** How values combine over regions. */
  readonly aggregation: string
  /** Name of the language model that proposed it or its English name; absent if the rules did. */
  readonly draftedBy?: string
}

/** Names of numbers that do not add up over regions. */
const MEAN = /率$|比例$|比重$|占比$|增幅$|之[差比]$|差距$|人均|平均|每[千万百]/

/** Kinds of quantity whose values have no sum. */
const UNSUMMED = /^(?:POINT|RANK|EDITION|DOCUMENT_NUMBER|STAR|MONTH)$/

function aggregationOf(name: string, unitCode: string): string {
  if (UNSUMMED.test(unitCode)) return 'NONE'
  return /PERCENT|_PER_/.test(unitCode) || MEAN.test(name) ? 'MEAN' : 'SUM'
}

/** Proposed indicators, one for the same subject and unit. */
export class ProposedIndicators {
  private readonly proposals = new Map<string, ProposedIndicator>()
  private readonly namer: EnglishNamer
  private readonly unitNames: ReadonlyMap<string, string>

  constructor(codelists: Codelists) {
    this.namer = new EnglishNamer(codelists)
    this.unitNames = new Map(codelists.units.map(({ code, nameEn = '' }) => [code, nameEn]))
  }

  /** Returns the code of the indicator of a name and unit, which is proposed if it is new. */
  codeFor(name: string, quantity: Quantity): string {
    const key = `${name}|${quantity.unitCode}`
    const known = this.proposals.get(key)
    if (known) return known.code
    const code = `proposed-${String(this.proposals.size + 1).padStart(4, '0')}`
    this.proposals.set(key, this.propose(code, name, quantity))
    return code
  }

  private propose(code: string, name: string, { unitCode: known, unitAsWritten }: Quantity): ProposedIndicator {
    const unitCode = known ?? unitAsWritten.replace(/^(?:万亿|万|亿)/, '')
    const nameEn = this.namer.translate(name) ?? ''
    const unitEn = this.unitNames.get(unitCode) ?? ''
    return {
      code,
      name,
      nameEn,
      unitCode,
      definition: definitionInChinese(name, unitAsWritten),
      definitionEn: nameEn === '' || unitEn === '' ? '' : definitionInEnglish(nameEn, unitCode, unitEn),
      topic: classify(name, TOPICS) ?? '',
      aggregation: aggregationOf(name, unitCode),
    }
  }

  /** Returns the proposed indicators in text order. */
  list(): ProposedIndicator[] {
    return [...this.proposals.values()]
  }
}
