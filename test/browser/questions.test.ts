// Questions that people ask of such data, answered by clicking only: no address is typed, no code known. Twenty of the questions
// in examples/questions, drawn by the order of the SHA-256 of "2026:NUMBER", and two more.
import { beforeEach, expect, test } from 'vitest'
import { startService } from '../service/started-service.ts'
import { useBrowserPages } from './browser-pages.ts'

const pages = useBrowserPages(startService)

beforeEach(() => pages.open('/zh/'))

const main = () => pages.page.locator('main')
const text = async () => (await main().textContent()) ?? ''
const follow = (name: string | RegExp) => main().getByRole('link', { name }).first().click()
const heading = (name: string) => pages.page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
const section = async (name: string) => {
  const link = pages.page.locator('header nav').getByRole('link', { name, exact: true })
  const path = await link.getAttribute('href')
  await link.click()
  // Until then the links are those of the page before.
  await pages.page.waitForURL((url) => url.pathname === path)
}
const row = (name: string | RegExp) => main().getByRole('row').filter({ hasText: name })
const show = () => pages.page.getByRole('button', { name: '显示' }).click()

/** Types into a list of choices and takes the one that it finds. */
async function choose(label: string, typed: string, option: string | RegExp): Promise<void> {
  await pages.page.getByRole('combobox', { name: label, exact: true }).fill(typed)
  await pages.page.getByRole('option', { name: option }).first().click()
}

/** Types into the search and opens the page that it suggests. */
async function search(typed: string, suggestion: RegExp): Promise<void> {
  await pages.page.getByRole('search').getByRole('combobox').fill(typed)
  await pages.page.getByRole('option', { name: suggestion }).first().click()
}

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
  expect(await text()).toContain('2 / 11 个地区有数据')
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

test('6. facilities for every 10,000 inhabitants by county: no population of counties is stated', async () => {
  await section('地区')
  await follow(/^晋中市$/)
  await heading('晋中市')
  await main().getByText('数据表', { exact: true }).click()
  const table = main().getByRole('table', { name: '本发布版所列设施数' })
  expect(await table.getByRole('columnheader', { name: '每万人' }).count()).toBe(1)
  expect(await table.getByRole('row').filter({ hasText: '昔阳县' }).textContent()).toBe('昔阳县3无人口数据')
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

test('21. the city, its province and the nation over time', async () => {
  await section('指标')
  await follow(/^人均体育场地面积$/)
  await heading('人均体育场地面积')
  const labels = await main().locator('svg.chart text.end').allTextContents()
  expect(labels).toEqual(expect.arrayContaining(['晋中市', '山西省', '全国']))
  expect(await row(/晋中市.*2022年.*推断/).count()).toBeGreaterThan(0)
})

test('24. how many people exercise regularly: nation, province, and targets', async () => {
  await search('经常参加体育锻炼', /经常参加体育锻炼人数比例/)
  await heading('经常参加体育锻炼人数比例')
  expect(await row('目标').count()).toBeGreaterThan(0)
  expect(
    await row(/^全国.*实际/)
      .first()
      .textContent(),
  ).toMatch(/%/)
  expect(await row(/山西省/).count()).toBeGreaterThan(0)
})

test('26. lottery sales per inhabitant', async () => {
  await section('指标')
  await follow('体育彩票销售额')
  await follow('1.28亿元')
  await heading('体育彩票销售额')
  expect(await text()).toMatch(/人均\s*37\.9元\s*（2020年人口）/)
  await follow('（2020年人口）')
  expect(await text()).toContain('3379498人')
})

test('29. figures that rest on sources of grade C only', async () => {
  const { page } = pages
  await section('指标')
  await follow('全部数字')
  await choose('存疑之处', 'C', /只有 C 级来源/)
  await show()
  await page.waitForURL(/doubt=grade-c/)
  expect(await main().locator('tbody tr').count()).toBe(27)
  expect(
    await main()
      .locator('.flag', { hasText: /[AB] 级/ })
      .count(),
  ).toBe(0)
})

test('31. the phrase in its place in the document', async () => {
  const { page } = pages
  await follow('600公里')
  await follow('晋中市体育局2020年工作总结和2021年工作计划')
  await page.waitForURL(/#/)
  const phrase = page.locator(`[id="${decodeURIComponent(new URL(page.url()).hash.slice(1))}"]`)
  expect(await phrase.textContent()).toContain('圆满完成了市政府下达新增600公里建设任务')
})

test('32. who runs the ski resort, and where it is', async () => {
  await search('滑雪场', /滑雪场有限公司\s*示范项目/)
  await heading('山西九龙国际滑雪场有限公司')
  expect(await text()).toMatch(/地区\s*晋中市/)
  expect(await text()).toMatch(/运营单位\s*山西九龙国际滑雪场有限公司/)
})

test('33. a calendar of 2023', async () => {
  await section('赛事日历')
  await follow('2023')
  await heading('赛事日历 2023')
  expect(await row('2023年').count()).toBeGreaterThan(0)
  expect(
    await main()
      .getByRole('link', { name: /日历文件/ })
      .count(),
  ).toBe(1)
})

test('35. which targets for 2025 are met', async () => {
  await section('指标')
  await follow('全部数字')
  await choose('性质', '目标', /^目标/)
  await show()
  await pages.page.waitForURL(/kind=TARGET/)
  const targets = row(/2025年.*目标/)
  expect(await targets.filter({ hasText: /1\d\d(\.\d+)?%/ }).count()).toBeGreaterThan(0)
  expect(await targets.filter({ hasText: '数据包中尚无对应的实际值' }).count()).toBeGreaterThan(0)
})

test('37. the largest facilities, whatever the unit of their area', async () => {
  const { page } = pages
  await section('设施')
  await choose('排序', '面积', /面积从大到小/)
  await show()
  await page.waitForURL(/order=area/)
  const names = await main().locator('tbody tr td:first-child').allTextContents()
  expect(names.slice(0, 4)).toEqual(['云竹水库', '大寨汽车文化主题公园', '代县体育中心', '大寨场地越野赛道'])
})

test('38. the provinces ranked', async () => {
  const { page } = pages
  await section('比较')
  await choose('指标', '人均体育场地面积', /^人均体育场地面积/)
  await choose('比较的地区', '全国', /全国/)
  await show()
  await page.waitForURL(/region=100000/)
  expect(await row('内蒙古自治区').textContent()).toMatch(/2\.54.*1$/)
})

test('40. events per year', async () => {
  await section('赛事日历')
  expect(await row(/^2020/).textContent()).toMatch(/12$/)
})

test('42. whether the data may be reused, and how to hear of changes', async () => {
  const { page } = pages
  expect(await page.locator('footer.site-footer').textContent()).toContain('许可 CC-BY-4.0')
  await page.locator('footer.site-footer').getByRole('link', { name: '发布版' }).click()
  await heading('发布版')
  const feed = await main().getByRole('link', { name: /订阅/ }).getAttribute('href')
  expect(await (await fetch(`${pages.service.url}${feed}`)).text()).toContain('<feed')
})
