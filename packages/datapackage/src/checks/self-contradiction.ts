// Two cells of one row that contradict each other.
import type { Message } from '@tiyu/model'
import type { RowCheck } from './row-check.ts'

const ONLINE_AT_VENUE: Message = {
  message: { en: 'The event is ONLINE, but has a venue.', zh: '赛事活动为线上（ONLINE），却填写了场馆。' },
  hint: {
    en: 'Leave the venue empty, or make the event ON_SITE or HYBRID.',
    zh: '请清空场馆，或把形式改为 ON_SITE 或 HYBRID。',
  },
}

/** Checks that an event online has no venue. */
export const checkEventMode: RowCheck = ({ mode, venueId }, _context, report) => {
  if (mode === 'ONLINE' && venueId !== null) report('mode', ONLINE_AT_VENUE)
}

const OWN_ANSWER: Message = {
  message: { en: 'The commitment is answered by its own target.', zh: '承诺的兑现数值就是其目标本身。' },
  hint: {
    en: 'Name the figure that was reached in answeredById, or leave it empty.',
    zh: '请在 answeredById 填写实际达到的数值；没有则留空。',
  },
}

/** Checks that the outcome of a commitment is not its target. */
export const checkCommitmentAnswer: RowCheck = ({ observationId, answeredById }, _context, report) => {
  if (observationId !== null && observationId === answeredById) report('answeredById', OWN_ANSWER)
}

/** Checks that a value is of a day in its years, or in the year after them, in which they are counted. */
export const checkReferenceDate: RowCheck = ({ asOf, yearFrom, yearTo }, _context, report) => {
  if (asOf === null || yearFrom === null || yearTo === null) return
  const year = Number(String(asOf).slice(0, 4))
  if (year >= Number(yearFrom) && year <= Number(yearTo) + 1) return
  const years = yearFrom === yearTo ? yearFrom : `${yearFrom}–${yearTo}`
  report('asOf', {
    message: { en: `The value of ${years} is as of ${asOf}.`, zh: `${years} 年的数值，时点为 ${asOf}。` },
    hint: {
      en: 'Correct the years or the date: a value is as of a day in its years, or soon after.',
      zh: '请更正年份或时点：时点应在所属年份之内，或紧随其后。',
    },
  })
}

/** Checks that a type of facility lies below the one that its code names. */
export const checkTypeCode: RowCheck = ({ code, parentCode }, _context, report) => {
  const expected = String(code).replace(/\.?[^.]*$/, '')
  if (parentCode === null || expected === parentCode) return
  report('parentCode', {
    message: {
      en: `By its code, ${code} lies ${expected ? `below ${expected}` : 'at the top'}, by parentCode below ${parentCode}.`,
      zh: `按代码，${code} ${expected ? `属于 ${expected}` : '为最高一级'}，而 parentCode 为 ${parentCode}。`,
    },
    hint: {
      en: 'Correct one of them: each dot of a code leads one level down.',
      zh: '请更正其中之一：代码的每个点号为下一级。',
    },
  })
}
