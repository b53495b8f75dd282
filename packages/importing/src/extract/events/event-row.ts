// The cells of an event that follow from its name and its status.
import type { Bilingual } from '@tiyu/model'
import { classify, type WordClass } from '../text/sentence-text.ts'
import type { ReportedStatus } from './event-status.ts'

const LEVELS: readonly WordClass[] = [
  ['INTERNATIONAL', /世界|国际|亚洲|奥运|亚运|洲际|\b(?:World|International|European|Asian|Olympic)\b/],
  ['NATIONAL', /全国|全运|中国|中华|国家|\bNational\b/],
  ['PROVINCIAL', /省|自治区/],
  ['MUNICIPAL', /市/],
  ['COUNTY', /县|区/],
]

const KINDS: readonly WordClass[] = [
  ['EXHIBITION', /博览会|展览会|展交会|体博会|交易会/],
  ['MEETING', /会议|论坛|座谈会|推进会|发布会|培训班|启动仪式|峰会/],
  [
    'COMPETITION',
    /赛|运动会|全运会|奥运会|亚运会|省运会|马拉松|杯|联赛|\b(?:Marathon|Triathlon|Championships?|Cup|Games|Open|Regatta|Race|Tournament|League|Trophy|Grand Prix)$/,
  ],
  ['ACTIVITY', /./],
]

/** Returns the level that a name states; empty if it states none. */
export const levelOf = (name: string): string => classify(name, LEVELS) ?? ''

/** Returns the kind of event by its name. */
export const kindOf = (name: string): string => classify(name, KINDS) ?? ''

/** What the reason adds for an event that did not take place as planned. */
const CHANGES: Readonly<Record<string, Bilingual>> = {
  CANCELLED: { en: '; the text says that it was cancelled', zh: '；原文称已取消' },
  POSTPONED: { en: '; the text says that it was postponed', zh: '；原文称推迟举办' },
}

/** Returns why an event is drafted, with its place as written and what became of it. */
export function reasonOf(venue: string, status: ReportedStatus): Bilingual {
  const place = venue ? { en: `; place as written: ${venue}`, zh: `；原文地点：${venue}` } : { en: '', zh: '' }
  const change = CHANGES[status] ?? { en: '', zh: '' }
  return {
    en: `The phrase is the name of an event${place.en}${change.en}.`,
    zh: `该短语为赛事或活动名称${place.zh}${change.zh}。`,
  }
}

/** Returns the names of the cells that the text does not state in words. */
export function inferredCells(status: ReportedStatus, level: string, startsOn: string | undefined): string {
  const inferred = [startsOn ? '' : 'startsOn', 'kind', level && 'level', CHANGES[status] ? '' : 'status']
  return inferred.filter(Boolean).join(';')
}
