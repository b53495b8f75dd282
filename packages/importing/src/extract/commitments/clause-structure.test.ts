import { expect, test } from 'vitest'
import { createSegmenter } from '../text/segmenter.ts'
import { ClauseReader } from './clause-structure.ts'

const reader = new ClauseReader(createSegmenter([]))

test.each([
  ['3月底前新建球场2片', '', '新建球场2片', 'due'],
  ['“五一”假期推出首届草地音乐跑', '', '推出首届草地音乐跑', 'due'],
  ['赛会期间开通专线4条', '', '开通专线4条', 'due'],
  ['每年举办比赛20场', '', '举办比赛20场', ''],
  ['甲县财政局要于5月前拨付到位', '甲县财政局', '拨付到位', 'due'],
  ['游泳馆主体结构9月底前全部封顶', '游泳馆主体结构', '封顶', 'due'],
  ['为12个村补齐器材', '', '补齐器材', ''],
  ['利用桥下空间新建球场2片', '', '新建球场2片', ''],
  ['参照《使用管理办法》修订细则', '', '修订细则', ''],
  ['会同教育局印发《通知》', '', '印发《通知》', ''],
])('reads %j', (clause, subject, predicate, due) => {
  const structure = reader.read(clause)
  expect(structure).toMatchObject({ subject, predicate, isDue: due !== '' })
})

test.each(['是规划收官之年', '以《方案》为遵循', '按照《发展规划》', '对仍未完成任务的单位', '围绕体育发展目标'])(
  'finds no verb in %j',
  (clause) => {
    expect(reader.read(clause)).toBeUndefined()
  },
)
