// The texts of the front page.
import type { Bilingual } from '@tiyu/model'

export const homeWords = {
  homeHeading: { zh: '{region}体育数据', en: 'Sport in {region}: the figures' },
  intro: {
    zh: '每个数字都附有原文、来源与可靠程度；有目标的列出目标，称有排名的注明能否核实。',
    en: 'Every number with the words it was read from, its source and how reliable that is; with its target, and whether a claimed rank can be verified.',
  },
  searchQuestion: { zh: '想了解什么？', en: 'What would you like to know?' },
  byTopic: { zh: '按主题', en: 'By topic' },
  oftenSought: { zh: '常见问题', en: 'Common questions' },
  targetsQuestion: { zh: '目标完成了多少？', en: 'How far were targets reached?' },
  commitmentsQuestion: { zh: '承诺了什么，结果如何？', en: 'What was promised, and what came of it?' },
  findingsQuestion: { zh: '哪些数字对不上？', en: 'Which numbers do not add up?' },
  compareQuestion: { zh: '与其他地区相比如何？', en: 'How do regions compare?' },
  facilitiesQuestion: { zh: '有哪些体育设施，在哪里？', en: 'Which facilities are there, and where?' },
  eventsQuestion: { zh: '什么时候有哪些赛事活动？', en: 'Which events take place when?' },
  figuresAtGlance: { zh: '数字一览', en: 'Figures at a glance' },
  contents: { zh: '收录内容', en: 'Contents' },
  developersIntro: {
    zh: '页面上的每个数字都可通过 GraphQL 或 TypeScript SDK 查询。',
    en: 'Every number on these pages can be queried, by GraphQL or by the TypeScript SDK.',
  },
  examplesAndSdk: { zh: '示例与 SDK', en: 'Examples and the SDK' },
} as const satisfies Readonly<Record<string, Bilingual>>
