import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MARKER } from './list-marker.ts'
import { splitBlocks } from './paragraph.ts'

const splitParagraphs = (text: string) => splitBlocks(text).filter((block) => 'offsets' in block)
const read = (text: string) => splitParagraphs(text).map((paragraph) => paragraph.text)

test('joins broken lines, but not headings and items', () => {
  const text = '一、工作\n（一）开放场馆，助力全\n面健身\n一是新建步道。二是步道共1\n200公里。\n——办好赛事。\n'
  expect(read(text)).toEqual([
    '一、工作',
    '（一）开放场馆，助力全面健身',
    '一是新建步道。二是步道共1200公里。',
    '——办好赛事。',
  ])
})

test('joins a line that ends within brackets', () => {
  expect(
    read('（一）抓项目。启动全民健身中心（1\n.1万平方米）前期工作；新建笼式球场6个，改造老旧球场3个。'),
  ).toHaveLength(1)
})

test('separates a heading from the paragraph below', () => {
  expect(read('二、2021年计划\n2021年是开局之年，我们将继续努力，办好各项赛事，服务群众。')).toHaveLength(2)
})

test('joins lines wrapped at one width until a short line', () => {
  const line = '示例县体育事业发展中心紧紧围绕群众需求建设场地并举办赛事'
  const lines = Array.from({ length: 12 }, () => line)
  expect(read(`${lines.join('\n')}\n完成\n另起一段`)).toEqual([`${lines.join('')}完成`, '另起一段'])
})

test('joins a line that ends within brackets', () => {
  expect(
    read('（一）抓项目。启动全民健身中心（1\n.1万平方米）前期工作；新建笼式球场6个，改造老旧球场3个。'),
  ).toHaveLength(1)
})

test('separates a heading in brackets', () => {
  expect(read('【重点任务】\n新建公园5个。\n办好各项赛事，服务\n【保障】\n抓好安全。')).toHaveLength(5)
})

test('separates the lines of a list of figures', () => {
  expect(read('▍客流\n入园总量：86万人次\n会员：3800人，续费率71%\n游泳馆 利用率64%\n▍场馆\n')).toHaveLength(5)
  expect(read('全年，新建步道\n12公里、球场\n5片，接待群众\n3万人次。')).toHaveLength(1)
})

test('divides the number of an item from a count, but not from a share', () => {
  const [paragraph] = splitParagraphs('1.27个项目未经评审')
  expect(paragraph?.text.replace(MARKER, '')).toBe('27个项目未经评审')
  expect('1.5个百分点'.replace(MARKER, '')).toBe('1.5个百分点')
})

test('joins the lines of an English paragraph, which break between words', () => {
  const lines = [
    'The city ran a number of public facilities',
    'for sport with an extraordinarily large',
    'area, all of it at a cost of EUR 2.6',
    'million, and most of them were open to',
    'the residents of every one of its many',
    'districts throughout the whole of the',
    'year that is under review, which is the',
    'reason for a considerable increase in the',
    'number of those who came to use them.',
  ]
  expect(read(lines.join('\n'))).toEqual([lines.join(' ')])
})

test('removes page numbers', () => {
  expect(read('新建步道12\n- 3 -\n公里。')).toEqual(['新建步道12公里。'])
})

test('keeps the offset of every character', () => {
  const piece = fc.constantFrom('一、', '（二）', '工作', '。', '，', '\n', '\u3000', ' ', '12', 'km', '- 3 -\n', '——')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('')
      for (const paragraph of splitParagraphs(text)) {
        expect(paragraph.offsets).toHaveLength(paragraph.text.length)
        for (const [at, character] of [...paragraph.text].entries()) {
          const found = text[paragraph.offsets[at] as number]
          // The space between joined words stands for a line break or for the white space beside it.
          expect(found === character || (/[ ，]/.test(character) && /\s/.test(found ?? ''))).toBe(true)
        }
      }
    }),
  )
})

test('joins the lines of an English paragraph that start with a number', () => {
  const lines = [
    'The city opened three new sports parks in the last year, of which two are open',
    '12 hours a day, and extended its network of walking and cycling trails by over',
    '11.4 km of paths along the river, at a cost of three million euros, two thirds',
    '€2,000,000 of which the state paid, so that all of the network is now as long as',
    '96 kilometres with lights along the whole way and with benches every few metres',
    '5.5 million visits were counted there in the year under review, and there were',
  ]
  const [first, ...others] = read(`${lines.join('\n')}\n${lines.join('\n')}\n2. Outlook\nMore is planned.`)
  expect(first).toMatch(/two are open 12 hours .* over 11\.4 km .* thirds €2,000,000 .* metres 5\.5 million/)
  expect(others).toHaveLength(2)
})

test('starts a paragraph at a line with the indent of one', () => {
  expect(read('\u3000\u3000新建步道12公里，办好赛事\n\u3000\u3000开放场馆，接待\n3万人次')).toEqual([
    '新建步道12公里，办好赛事',
    '开放场馆，接待3万人次',
  ])
})

test('joins lines wrapped at one width, in which Latin characters are half as wide', () => {
  const lines = ['全县体育事业发展中心紧紧围绕群众需求建设体育场地', '建成公园12个、步道36.5公里，接待1204人，新建48片']
  const text = Array.from({ length: 6 }, () => lines.join('\n')).join('\n')
  expect(read(`${text}\n球场`)).toHaveLength(1)
})
