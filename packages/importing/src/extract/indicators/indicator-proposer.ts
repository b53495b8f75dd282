// Proposes indicators for figures: what follows from their names and units by rules.
import type { Quantity } from '@tiyu/quantity'
import type { Codelists } from '../codelists.ts'
import { TOPICS } from '../lexicon/topic-words.ts'
import { unitCodeOrWord } from '../observations/observation-row.ts'
import { classify } from '../text/sentence-text.ts'
import { EnglishNamer } from './english-name.ts'
import { definitionInChinese, definitionInEnglish } from './indicator-definition.ts'

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
const MEAN = /率$|比例$|比重$|占比$|增幅$|之[差比]$|人均|平均|每[千万百]/

/** Kinds of quantity whose values have no sum. */
const UNSUMMED = /^(?:POINT|RANK|EDITION|DOCUMENT_NUMBER|STAR|MONTH)$/

function aggregationOf(name: string, unitCode: string): string {
  if (UNSUMMED.test(unitCode)) return 'NONE'
  return /PERCENT|_PER_/.test(unitCode) || MEAN.test(name) ? 'MEAN' : 'SUM'
}

/** Proposes indicators. */
export class IndicatorProposer {
  private readonly namer: EnglishNamer
  private readonly unitNames: ReadonlyMap<string, string>

  constructor(codelists: Codelists) {
    this.namer = new EnglishNamer(codelists)
    this.unitNames = new Map(codelists.units.map(({ code, nameEn = '' }) => [code, nameEn]))
  }

  /** Returns the indicator of a name for a figure. */
  propose(code: string, name: string, quantity: Quantity): ProposedIndicator {
    const unitCode = unitCodeOrWord(quantity)
    const isEnglish = !/\p{Script=Han}/u.test(name)
    const nameEn = isEnglish ? name : (this.namer.translate(name) ?? '')
    const unitEn = this.unitNames.get(unitCode) ?? ''
    return {
      code,
      name,
      nameEn,
      unitCode,
      definition: isEnglish ? '' : definitionInChinese(name, quantity.unitAsWritten),
      definitionEn: nameEn === '' || unitEn === '' ? '' : definitionInEnglish(nameEn, unitCode, unitEn),
      topic: classify(name, TOPICS) ?? '',
      aggregation: aggregationOf(name, unitCode),
    }
  }
}
