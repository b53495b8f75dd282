// The first twenty of the questions that people ask of such data, answered by clicking only: no address is typed, no code known. Their
// numbers are those of examples/questions.
import { beforeEach, expect, test } from 'vitest'
import { startService } from '../service/started-service.ts'
import { useBrowserPages } from './browser-pages.ts'
import { readerOf } from './reader.ts'

const pages = useBrowserPages(startService)
const { choose, follow, heading, main, row, search, section, show, text } = readerOf(pages)

beforeEach(() => pages.open('/zh/'))

test('1. how many kilometres of trails were built, whether the target was met, and who says so', async () => {
  const card = main().getByRole('listitem').filter({ hasText: '健身步道建设里程' })
  expect(await card.textContent()).toMatch(/600公里.*目标 600公里/s)
  await card.getByRole('link', { name: '600公里' }).first().click()
  await heading('健身步道建设里程')
  expect(await text()).toContain('圆满完成了市政府下达新增600公里建设任务')
  await follow('晋中市体育局2020年工作总结和2021年工作计划')
  await heading('晋中市体育局2020年工作总结和2021年工作计划')
  expect(await text()).toMatch(/发布单位\s*晋中市体育局/)
})

test('2. the cities of Shanxi by area per head: most have no value, and the page says so', async () => {
  const { page } = pages
  await section('比较')
  await choose('指标', '人均体育场地面积', /^人均体育场地面积/)
  await choose('比较的地区', '山西', /山西省/)
  await show()
  await page.waitForURL(/region=140000/)
  expect(await text()).toContain('11 个地区中有 2 个有数据')
  expect(await row('晋中市').textContent()).toMatch(/2\.75.*1$/)
})

test('3. claims of rank: none is contradicted, none can be verified', async () => {
  const { page } = pages
  await section('核查结果')
  expect(await main().getByRole('link', { name: '名次' }).count()).toBe(0)
  await follow(/^提示/)
  await follow('名次')
  await page.waitForURL(/rule=/)
  expect(await main().locator('tbody tr').count()).toBe(6)
})

test('4. events in winter with more than 1,000 people: none has a stated number', async () => {
  const { page } = pages
  await section('赛事活动')
  await choose('季节', '冬季', /冬季/)
  await show()
  await page.waitForURL(/season=winter/)
  await choose('人数', '1,000', /超过1,000人/)
  await show()
  await page.waitForURL(/people=1000/)
  expect(await text()).toContain('没有符合条件的内容')
  expect(await text()).toContain('来源未写明人数的，不计入')
})

test('5. what was promised for 2021, and what became of it', async () => {
  await section('承诺事项')
  expect(await row('2021').count()).toBeGreaterThan(5)
  await follow('打造四项有晋中特色的全民健身赛事品牌')
  await heading('打造四项有晋中特色的全民健身赛事品牌')
  expect(await text()).toMatch(/期限\s*2021/)
  expect(await text()).toMatch(/结果\s*未知/)
})

test('6. facilities for every 10,000 inhabitants by county: no population of counties is stated', async () => {
  await section('地区')
  await follow(/^晋中市$/)
  await heading('晋中市')
  await main().getByText('数据表', { exact: true }).click()
  const table = main().getByRole('table', { name: '本发布版所列设施数' })
  expect(await table.getByRole('columnheader', { name: '每万人' }).count()).toBe(1)
  expect(await table.getByRole('row').filter({ hasText: '昔阳县' }).textContent()).toBe('昔阳县3无人口数据')
})

test('8. everything as one Excel file', async () => {
  const workbook = await main()
    .getByRole('link', { name: /Excel 工作簿/ })
    .getAttribute('href')
  const response = await fetch(`${pages.service.url}${workbook}`)
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ])
})

test('9. a chart of the area per head of the nation from 2013 to 2024', async () => {
  await section('指标')
  await follow(/^人均体育场地面积$/)
  await heading('人均体育场地面积')
  const chart = main().getByRole('img', { name: /人均体育场地面积/ })
  const titles = (await chart.locator('title').allTextContents()).filter((title) => title.startsWith('全国 '))
  expect(titles).toEqual(expect.arrayContaining(['全国 2013: 1.46平方米/人', '全国 2024: 3.0平方米/人']))
  expect(await main().getByRole('link', { name: 'SVG' }).count()).toBe(1)
})

test('10. how to cite one number', async () => {
  await follow('160个')
  await heading('健身场地建设数')
  expect(await text()).toMatch(/晋中市健身场地建设数.*\[DS\/OL\]/)
  await main().getByText('BibTeX', { exact: true }).click()
  expect(await main().locator('details[open] pre').textContent()).toContain('@misc{')
})

test('12. how many square metres the mu of a facility are', async () => {
  await section('设施')
  await follow('代县体育中心')
  await heading('代县体育中心')
  expect(await text()).toMatch(/面积\s*188亩（≈ 125,333\.33平方米）/)
})

test('13. which figures are estimates, and which are inferred', async () => {
  const { page } = pages
  await section('指标')
  await follow('全部数字')
  await choose('存疑之处', '约数', /约数、估计与范围/)
  await show()
  await page.waitForURL(/doubt=hedged/)
  expect(await main().locator('tbody tr').count()).toBe(46)
  await choose('存疑之处', '推断', /推断/)
  await show()
  await page.waitForURL(/doubt=inferred/)
  const inferred = main().locator('tbody tr')
  expect(await inferred.count()).toBe(await inferred.filter({ hasText: '推断' }).count())
})

test('14. which figures have no year', async () => {
  await section('指标')
  await follow('全部数字')
  await choose('存疑之处', '年份', /未注明年份/)
  await show()
  await pages.page.waitForURL(/doubt=no-year/)
  expect(await main().locator('tbody tr').count()).toBe(6)
  expect(await row('未注明年份').count()).toBe(6)
})

test('15. public money for sport by source, and why there is no sum', async () => {
  await section('地区')
  await follow(/^晋中市$/)
  await heading('晋中市')
  const funding = main().getByRole('table', { name: '资金' })
  const funded = (await funding.getByRole('row').filter({ hasText: '2020年' }).allTextContents()).join('\n')
  for (const amount of ['403万元', '573万元', '1,200万元', '70万元']) expect(funded).toContain(amount)
  expect(await text()).toContain('不同指标的数值口径不同，不相加。')
})

test('17. whether the handball hall is built', async () => {
  await search('手球', /手球综合馆/)
  await heading('手球综合馆')
  expect(await text()).toMatch(/状态\s*规划中/)
})

test('18. which county has most events: three have two each', async () => {
  await section('地区')
  await follow(/^晋中市$/)
  await heading('晋中市')
  await follow('本发布版所列赛事活动数')
  await pages.page.waitForURL(/tiles=events/)
  const tile = (name: string) => main().locator('.tiles li').filter({ hasText: name })
  for (const county of ['榆次区', '榆社县', '昔阳县']) expect(await tile(county).textContent()).toBe(`${county}2`)
  expect(await tile('祁县').textContent()).toBe('祁县0')
})

test('19. which sports are most frequent', async () => {
  await section('赛事活动')
  await pages.page.getByRole('combobox', { name: '项目', exact: true }).click()
  const options = await pages.page.getByRole('option').allTextContents()
  expect(options.slice(0, 3)).toEqual(['全部', '综合性运动会（6）', '柔力球（3）'])
})

test('20. football pitches of two cities, planned and built', async () => {
  await search('社会足球场地', /^社会足球场地建成数/)
  await heading('社会足球场地建成数')
  expect(await row(/济南市2020年目标45块/).count()).toBe(1)
  expect(await row(/济南市2020年实际48块/).count()).toBe(1)
  expect(await row(/晋中市2020年目标48块/).count()).toBe(1)
  expect(await row(/晋中市.*实际52块/).count()).toBeGreaterThan(0)
})
