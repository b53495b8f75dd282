// The texts of the calendar.
import type { Bilingual } from '@tiyu/model'

export const calendarWords = {
  calendar: { zh: '赛事日历', en: 'Calendar' },
  calendarIntro: {
    zh: '按开始日期统计的赛事活动。来源只写明年份的，不推测月份。',
    en: 'Events by the month they start in. Where a source states the year only, no month is guessed.',
  },
  monthNotStated: { zh: '月份未注明', en: 'Month not stated' },
  monthNotStatedIn: { zh: '{year}年内，月份未注明', en: 'In {year}, month not stated' },
  dayNotStated: { zh: '日期未注明', en: 'day not stated' },
  startNotStated: { zh: '开始日期未注明', en: 'Start not stated' },
  total: { zh: '合计', en: 'Total' },
  date: { zh: '日期', en: 'Date' },
  calendarFile: { zh: '日历文件（iCalendar）', en: 'Calendar file (iCalendar)' },
  calendarFileHint: {
    zh: '日历文件只含写明具体日期的赛事活动。',
    en: 'The calendar file has the events whose days are stated.',
  },
  longEvents: { zh: '历时一个月以上或持续进行', en: 'Longer than a month, or ongoing' },
  from: { zh: '自{date}起', en: 'since {date}' },
  until: { zh: '至{date}', en: 'until {date}' },
  fromTo: { zh: '{from}至{to}', en: '{from} to {to}' },
  allYears: { zh: '全部年份', en: 'All years' },
} as const satisfies Readonly<Record<string, Bilingual>>
