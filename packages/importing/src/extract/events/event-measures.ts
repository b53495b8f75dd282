// The measures of one event, by the unit of a figure and the words around it.

/** The measure of an event: the base unit, the words around the figure, and the name of the indicator. */
type EventMeasure = readonly [base: string, words: RegExp, name: string]

/** Those who are there without taking part, who only want to, and some of those who do. */
const NO_PARTICIPANTS =
  /我[省市州盟县旗区]|派出|选派|输送|在训|注册|外籍|其中|籍运动员|[夺获]|出战|征战|入选|志愿者|裁判|观众|游客|工作人员|医护|安保|报名|关注|观看|粉丝|用户|教练/

const PARTICIPANTS = /选手|运动员|队员|球员|跑者|跑友|车手|骑手|棋手|骑友|健儿|参赛|爱好者/

const MEASURES: readonly EventMeasure[] = [
  ['PERSON', PARTICIPANTS, '参赛人数'],
  ['TEAM', /队/, '参赛队数'],
  ['SESSION', /^(?:场)?(?:比赛|对决|较量|角逐)|(?:进行|共赛|打)了?$/, '比赛场次'],
  ['ITEM', /国家(?:和|与|及)地区/, '参赛境外国家和地区数'],
  ['ITEM', /^个?(?:省(?:份|区市|（|、|市)|省$)/, '参赛国内省市数'],
  ['PERSON_TIME', /游客/, '赛事旅游吸引游客人次'],
]

/** Returns the name of what is counted of an event; undefined if the words do not tell. */
export function eventMeasure(base: string, before: string, after: string): string | undefined {
  const clause = /[^，。；、]*$/.exec(before)?.[0] ?? ''
  const noun = /^[^，。；、]{0,8}/.exec(after)?.[0] ?? ''
  const isOf = (words: RegExp) => words.test(noun) || words.test(clause)
  const found = MEASURES.find(([unit, words]) => unit === base && isOf(words))
  return base === 'PERSON' && NO_PARTICIPANTS.test(`${clause}${noun}`) ? undefined : found?.[2]
}
