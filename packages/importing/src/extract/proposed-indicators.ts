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
}

const LEADING_VERBS =
  /^(?:全年|累计|共计?|先后|圆满|统筹|新增|已|我[市县省区]|全[市县省区]|完成|举办|开展|组织|建设|建成|争取|推进|推动|投入|了|的)+/
const TRAILING_VERBS = /(?:累计|共计?|达到?|已|有|为|至|的)+$/

/** Heads of table columns behind what is measured: the kind of the figure says the same. */
const COLUMN_HEADS = /\|.*$|(?:年度)?(?:目标|任务|计划|完成)(?:任务|计划)?[值数量]?$/

/** Names of numbers that do not add up over regions. */
const MEAN = /率$|比例$|比重$|占比$|人均|平均|每[千万百]/

/** Kinds of quantity whose values have no sum. */
const UNSUMMED = /^(?:POINT|RANK|EDITION|DOCUMENT_NUMBER|STAR|MONTH)$/

/** Returns what is measured: the phrase without the number, its unit and leading verbs. */
function nameOf(phrase: string, { asWritten }: Quantity): string {
  const [before = '', after = ''] = phrase.split(asWritten)
  const name = `${before.replace(LEADING_VERBS, '')}${after}`.replace(TRAILING_VERBS, '').replace(/[“”、]/g, '')
  return name || phrase
}

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

  /** Returns the code of the indicator proposed for a figure. */
  codeFor(phrase: string, quantity: Quantity, subject: string): string {
    const words = subject.length >= 2 && !/\d/.test(subject) ? subject : nameOf(phrase, quantity)
    const name = words.replace(COLUMN_HEADS, '') || words
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
