// The last twenty-two of the questions that people ask of such data, answered by clicking only: no address is typed, no code known. Their
// numbers are those of examples/questions.
import { beforeEach, expect, test } from 'vitest'
import { startService } from '../service/started-service.ts'
import { useBrowserPages } from './browser-pages.ts'
import { readerOf } from './reader.ts'

const pages = useBrowserPages(startService)
const { choose, follow, heading, main, row, search, section, show, text } = readerOf(pages)

beforeEach(() => pages.open('/zh/'))

test('21. the city, its province and the nation over time', async () => {
  await section('指标')
  await follow(/^人均体育场地面积$/)
  await heading('人均体育场地面积')
  const labels = await main().locator('svg.chart text.end').allTextContents()
  expect(labels).toEqual(expect.arrayContaining(['晋中市', '山西省', '全国']))
  expect(await row(/晋中市.*2022年.*推断/).count()).toBeGreaterThan(0)
})

test('23. everything about a district', async () => {
  await search('yuci', /^榆次区/)
  await heading('榆次区')
  expect(await main().getByRole('link', { name: '榆次环城旅游绿道' }).count()).toBeGreaterThan(0)
  expect(await row('9.85公里').count()).toBe(1)
  expect(await main().getByRole('table', { name: '赛事活动' }).locator('tbody tr').count()).toBe(2)
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
  await follow('1.28')
  await heading('体育彩票销售额')
  expect(await text()).toMatch(/人均\s*37\.9元\s*（2020年人口）/)
  await follow('（2020年人口）')
  expect(await text()).toContain('3379498人')
})

test('27. which sources conflict', async () => {
  await section('核查结果')
  await follow(/^提示/)
  await follow('来源对照')
  await pages.page.waitForURL(/rule=SOURCE_CONFLICT/)
  expect(await main().locator('tbody tr').count()).toBe(1)
  expect(await row('全国2025年人均体育场地面积').textContent()).toMatch(/3个来源的数值或限定语不同.*采用2\.6/)
})

test('28. errors in the sources', async () => {
  await follow('全部核查结果')
  await heading('核查结果')
  expect(await main().locator('tbody tr').count()).toBe(7)
  expect(await row('田径场地面积').textContent()).toContain('339.7万平方米，大于其所属总数932.05平方米')
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

test('34. the output of the industry, with the breaks of its classification', async () => {
  await search('体育产业总', /指标$/)
  expect(await text()).toContain('2019年口径变化')
  expect(await row(/全国2023年实际/).count()).toBeGreaterThan(0)
  expect(await row(/全国2015年实际/).count()).toBeGreaterThan(0)
})

test('36. whether the ratio of instructors of a county is right', async () => {
  await section('核查结果')
  await follow(/牟定县2024年每千人拥有社会体育指导员/)
  expect(await text()).toContain('587人除以14.94万人，得3.92905名/千人，来源印作2.85')
  expect(await text()).toMatch(/结论\s*矛盾/)
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

test('41. the medals of a city', async () => {
  await section('地区')
  await follow(/^晋中市$/)
  await heading('晋中市')
  const competitions = main().getByRole('table', { name: '赛事与竞技', exact: true })
  for (const [name, count] of [
    ['运动会金牌数', '46枚'],
    ['运动会银牌数', '86枚'],
    ['运动会铜牌数', '62枚'],
  ] as const) {
    expect(await competitions.getByRole('row').filter({ hasText: name }).filter({ hasText: count }).count()).toBe(1)
  }
})

test('42. whether the data may be reused, and how to hear of changes', async () => {
  const { page } = pages
  expect(await page.locator('footer.site-footer').textContent()).toContain('许可 CC-BY-4.0')
  await page.locator('footer.site-footer').getByRole('link', { name: '发布版' }).click()
  await heading('发布版')
  const feed = await main().getByRole('link', { name: /订阅/ }).getAttribute('href')
  expect(await (await fetch(`${pages.service.url}${feed}`)).text()).toContain('<feed')
})
