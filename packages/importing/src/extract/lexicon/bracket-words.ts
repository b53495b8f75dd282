// Words of notes that say what the figures in brackets are: 括号内为上年同期数, figures in brackets are targets.
import type { WordClass } from '../text/sentence-text.ts'

/** What a note calls brackets, up to the words that say what is in them. */
export const NOTE_ON_BRACKETS =
  /(?:括号|括弧|圆括号|[（(]\s*[）)])(?:[内中里]|以内)?(?:的)?(?:数字|数据|数值|数|值)?(?:均|都|分别)?(?:为|是|系|表示|指|[:：])?([^，。；）)\n]{2,24})/g

/** An English sentence or bracket on brackets, which says before or after what is in them. */
export const ENGLISH_NOTE_ON_BRACKETS =
  /(?:^|[.;(\n])([^.;()\n]{0,60}\b(?:in|within) (?:brackets|parentheses)\b[^.;)\n]{0,80})/gi

/** What the figures in brackets are: a change in per cent, another such as a share, a rank or a fall, a target, or a value before. */
export const BRACKET_ROLES: readonly WordClass[] = [
  [
    'CHANGE',
    /^(?!.*(?:[降减占率]|比[例重]|排名|其中|share|rank|de?crease|decline)).*(?:同比|环比|增[幅长速]|growth|increase)/i,
  ],
  [
    'OTHER',
    /同比|环比|增[幅长减加]|涨|降|变化|差|占|比[例重率]|率|排名|名次|位次|其中|累计|\b(?:changes?|growth|increases?|decreases?|shares?|percentages?|per cent|ranks?|of which)\b|%/i,
  ],
  ['TARGET', /目标|任务|计划|规划|预期|预算|指标[值数]|\b(?:targets?|plan(?:ned|s)?|budgets?|goals?)\b/i],
  [
    'PREVIOUS',
    /上年|去年|上一?年度|前一年|往年|同期|20\d\d年|\b(?:previous|prior|preceding|last) year|\byear (?:before|earlier)|\b20\d\d\b/i,
  ],
]

/** A note that holds for all that follows, or for all that precedes. */
export const NOTE_ONWARDS = /下同|下文|全文|文中|本[文表报]/
export const NOTE_ABOVE = /以上|上述|^(?:注|备注|说明|note)\b|^(?:注|备注|说明)[：:]/i
