// Matches figures to indicators: unit, thing measured, and whether it is a stock, an addition or a growth must agree.
import type { CodelistIndicator, Codelists } from '../codelists.ts'
import { eventMeasure } from '../events/event-measures.ts'
import { normaliseSubject } from '../figures/measured-subject.ts'
import { CHANGES } from '../lexicon/comparison-words.ts'
import {
  CHAMPIONSHIP,
  CONSTRUCTION,
  ELLIPTICAL,
  GAMES,
  GROWTH,
  INCREASE,
  KIND_WORDS,
  MASS_EVENTS,
  TAKING_PART,
  UNFINISHED,
} from '../lexicon/indicator-words.ts'
import { classify, lastMatchStart, type WordClass } from '../text/sentence-text.ts'

/** A matched indicator. */
export interface IndicatorMatch {
  readonly code: string
  readonly name: string
  /** Share of such matches that are right, as measured on annotated reports. */
  readonly confidence: number
}

/** What a figure measures. */
export interface FigureSubjects {
  /** What is measured, as by `measuredSubject`. */
  readonly subject: string
  /** What the figure before in the sentence or table measures. */
  readonly previousSubject: string
}

/** What a sentence or table says of a figure. */
export interface MeasuredFigure extends FigureSubjects {
  readonly unitCode: string
  /** The name of what the figure before measures, if it has one. */
  readonly previousName?: string | undefined
  /** The words of the clause up to the figure. */
  readonly clause: string
  /** The sentence up to the figure, after the one before it. */
  readonly context: string
  /** The figure with its unit. */
  readonly asWritten: string
}

type Aspect = 'LEVEL' | 'CONSTRUCTION' | 'INCREASE' | 'GROWTH'

interface IndexedIndicator {
  readonly indicator: CodelistIndicator
  readonly subject: string
  readonly aspect: Aspect
}

const DIRECT = 0.95
const CARRIED = 0.85
const MEDALS: readonly WordClass[] = [
  ['金牌', /金/],
  ['银牌', /银/],
  ['铜牌', /铜/],
]
/** Names of indicators of sports events. */
const MASS_EVENT_COUNT = '群众性赛事和健身活动场次'
const MASS_PARTICIPATIONS = '群众体育活动参与人次'
/** A clause on parts, unless they are those of divisions: 其中甲市2个. */
const PART = /分别|其中(?![^，。；\d]{2,8}[省市州盟县旗区][^，。；\d]{0,2}$)/
/** Dimensions at the end of a subject, which another one replaces: 体育产业总产出 → 体育产业增加值. */
const DIMENSION = /(?:总产出|增加值|面积|数量|长度|比例|销售额)$/

/** Returns what an indicator measures, in the form that is compared. */
const subjectOfName = (name: string) => normaliseSubject(name.replace(KIND_WORDS, ''))

function aspectOfName(name: string): Aspect {
  if (/增量$/.test(name)) return 'INCREASE'
  if (/增幅$/.test(name)) return 'GROWTH'
  return /建设数|建成数|建设里程|建设任务/.test(name) ? 'CONSTRUCTION' : 'LEVEL'
}

/** Returns the aspects that a clause may mean: 新增 a construction or an increase, 新建 only a construction. */
function aspectsOfClause(clause: string, base: string): readonly Aspect[] {
  if (UNFINISHED.test(clause)) return []
  const isBuilt = /^(?:ITEM|M|M2|PITCH)$/.test(base)
  if (base === 'PERCENT') return GROWTH.test(clause) ? ['GROWTH'] : ['LEVEL']
  if (CHANGES.test(clause)) return ['INCREASE']
  if (INCREASE.test(clause)) return ['INCREASE', 'CONSTRUCTION']
  return CONSTRUCTION.test(clause) && isBuilt ? ['CONSTRUCTION'] : ['LEVEL']
}

/** Matches figures to indicators; without a match that agrees in everything there is none. */
export class IndicatorMatcher {
  private readonly byBase = new Map<string, IndexedIndicator[]>()
  private readonly baseUnits: ReadonlyMap<string, string>

  constructor({ indicators, units }: Codelists) {
    this.baseUnits = new Map(units.map(({ code, baseCode }) => [code, baseCode]))
    for (const indicator of indicators) {
      const base = this.baseOf(indicator.unitCode)
      const entry = { indicator, subject: subjectOfName(indicator.name), aspect: aspectOfName(indicator.name) }
      this.byBase.set(base, [...(this.byBase.get(base) ?? []), entry])
    }
  }

  private baseOf(unitCode: string): string {
    return this.baseUnits.get(unitCode) ?? unitCode
  }

  /** Returns the indicator of a figure; undefined rather than a guess. */
  match(measured: MeasuredFigure): IndicatorMatch | undefined {
    const base = this.baseOf(measured.unitCode)
    const figure = measured.subject === 'GDP' && base === 'PERCENT' ? { ...measured, subject: 'GDP比例' } : measured
    if (base === 'MEDAL' || base === 'POINT') return this.matchGames(figure, base)
    const aspects = aspectsOfClause(figure.clause, base)
    // 人数占总人口的40% is a share, too.
    const isShareOf = base === 'PERCENT' && /占/.test(figure.clause)
    const subjects = isShareOf ? [figure.subject, `${figure.subject}比例`] : [figure.subject]
    const direct = this.find(base, subjects, aspects, DIRECT)
    const isPart = PART.test(figure.clause) && !/人制$|跑道$/.test(figure.subject)
    const other = direct ?? this.matchMassEvents(figure, base)
    if (other || !ELLIPTICAL.test(figure.subject) || isPart) return other
    return this.find(base, carriedSubjects(figure), aspects, CARRIED)
  }

  /** Returns the indicator of what is counted of one event. */
  matchEvent(unitCode: string, before: string, after: string): IndicatorMatch | undefined {
    const base = this.baseOf(unitCode)
    const name = eventMeasure(base, before, after)
    return name === undefined ? undefined : this.find(base, [subjectOfName(name)], ['LEVEL'], CARRIED)
  }

  /** Returns the indicator of sports events of all kinds, and of those who take part. */
  private matchMassEvents({ subject, previousSubject, clause }: MeasuredFigure, base: string) {
    // 每县50场 is not the number of all.
    const isOfEach = /每个?[县市区乡村校]/.test(clause)
    if (base === 'SESSION' && !isOfEach && MASS_EVENTS.test(subject || previousSubject))
      return this.find(base, [subjectOfName(MASS_EVENT_COUNT)], ['LEVEL'], CARRIED)
    const isTakingPart =
      MASS_EVENTS.test(previousSubject) && /参与|参加|带动|吸引/.test(clause) && TAKING_PART.test(subject)
    return base === 'PERSON_TIME' && isTakingPart
      ? this.find(base, [subjectOfName(MASS_PARTICIPATIONS)], ['LEVEL'], CARRIED)
      : undefined
  }

  private find(
    base: string,
    subjects: readonly string[],
    aspects: readonly Aspect[],
    confidence: number,
  ): IndicatorMatch | undefined {
    for (const aspect of aspects) {
      const found = this.byBase
        .get(base)
        ?.find((entry) => entry.subject !== '' && entry.aspect === aspect && subjects.includes(entry.subject))
      if (found) return { code: found.indicator.code, name: found.indicator.name, confidence }
    }
    return undefined
  }

  /** Medals and points count only if the last competition named is Games. */
  private matchGames(
    { context, clause, subject, asWritten }: MeasuredFigure,
    base: string,
  ): IndicatorMatch | undefined {
    const games = lastMatchStart(context, GAMES)
    if (INCREASE.test(clause) || games < 0 || games < lastMatchStart(context, CHAMPIONSHIP)) return undefined
    const medal = classify(asWritten, MEDALS) ?? classify(subject, MEDALS)
    const isTotal = base === 'POINT' && /总分|团体总?分|总得分/.test(clause)
    const name = base === 'MEDAL' ? medal : isTotal ? '总分' : undefined
    return name ? this.find(base, [`运动会${name}`], ['LEVEL'], CARRIED + 0.05) : undefined
  }
}

/** Returns what an elliptical subject may stand for after the one before it. */
function carriedSubjects({ subject, previousSubject, previousName = '', context }: MeasuredFigure): string[] {
  if (subject === '') return [previousSubject, `${previousSubject}比例`, subjectOfName(previousName)]
  if (subject === '彩票销售额') return /体育彩票|体彩/.test(context) ? ['体育彩票销售额'] : []
  if (/^(?:总?规模|总产[值出]|增加值)$/.test(subject) && /体育产业/.test(context))
    return [normaliseSubject(`体育产业${subject}`)]
  if (/^合格(?:以上)?(?:率|比例)$/.test(subject))
    return /体质(?:监测|测定|测试)/.test(context) ? ['国民体质合格率'] : []
  // Of the gross domestic product only the value added has a share.
  if (subject === 'GDP比例') return [`${previousSubject.replace(DIMENSION, '')}增加值GDP比例`]
  const per = /^每[千万]人/.exec(subject)?.[0]
  if (per) return [`${per}${previousSubject.replace(/^(?:新|培训)+/, '')}`]
  const root = previousSubject.replace(DIMENSION, '')
  const parts = [subject, subject.replace(/^人均体育/, '人均')]
  return [root, previousSubject].flatMap((head) => [
    ...parts.map((part) => `${head}${part}`),
    `${subject}${head}`,
    `${subject}${head}面积`,
    `${head}${subject.replace(/^场地/, '')}`,
  ])
}
