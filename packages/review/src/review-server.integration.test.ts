import { request } from 'node:http'
import { DraftedReport } from '@tiyu/importing/review/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ReviewServer, startReview } from './review-server.ts'

const TEXT = `晋中市体育局2022年工作总结
一、2022年工作总结
新建健身步道12公里，居全省第二。新增智慧驿站8个。
举办2022年山西省武术锦标赛。
`

let drafted: DraftedReport
let server: ReviewServer
beforeAll(async () => {
  drafted = await DraftedReport.of(TEXT)
  server = await startReview({ folder: drafted.folder, into: drafted.copy.folder, reviewer: '甲', port: 0 })
})
afterAll(async () => {
  await server.close()
  await drafted[Symbol.asyncDispose]()
})

const page = async (query = '', language = 'zh') => {
  const response = await fetch(new URL(`../${language}/${query}`, server.url))
  return response.text()
}

function decide(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  const own = { origin: new URL(server.url).origin, ...headers }
  return fetch(new URL('decide', server.url), { method: 'POST', body: new URLSearchParams(fields), headers: own })
}

/** Sends a request with headers that fetch does not let a caller set; returns the status. */
function statusOf(path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, server.url), { method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    sent.on('error', reject)
    sent.end()
  })
}

test('the page shows the text with its numbers, the row and its cells', async () => {
  const html = await page('?row=draft-o-0001')
  expect(html).toContain('<mark>12</mark>')
  expect(html).toContain('新建健身步道12公里')
  expect(html).toContain('健身步道建设里程')
  expect(html).toMatch(/data-search="jianshenbudao/)
})

test('both languages have the same rows', async () => {
  const [zh, en] = [await page('', 'zh'), await page('', 'en')]
  const rows = (html: string) => [...html.matchAll(/href="\?row=([\w-]+)"/g)].map(([, row]) => row)
  expect(rows(en)).toEqual(rows(zh))
  expect(en).toContain('Accept')
  expect(en).not.toMatch(/采纳|驳回/)
})

test('a decision leads to the next row, and one that is not possible says why', async () => {
  const html = await (await decide({ row: 'draft-o-0001', action: 'accept' })).text()
  expect(html).toMatch(/已采纳 1</)
  const incomplete = await (await decide({ row: 'draft-e-0001', action: 'accept', name: '武术锦标赛' })).text()
  expect(incomplete).toContain('该行尚未采纳')
  expect(incomplete).toContain('草稿原值')
  await decide({ row: '', action: 'undo' })
  await decide({ row: '', action: 'undo' })
  expect(await page()).toMatch(/已采纳 0</)
})

test('the revision changes with a decision', async () => {
  const revision = async () => (await fetch(new URL('../revision', server.url))).text()
  const before = await revision()
  await decide({ row: 'draft-e-0001', action: 'reject' })
  expect(await revision()).not.toBe(before)
  await decide({ row: '', action: 'undo' })
})

test('only the address with the token is answered', async () => {
  expect((await fetch(`${new URL(server.url).origin}/zh/`)).status).toBe(404)
  expect((await fetch(`${new URL(server.url).origin}/`)).status).toBe(404)
})

test('another name of this host is refused, as DNS rebinding would use', async () => {
  expect(await statusOf('', { host: 'rebound.example' })).toBe(403)
  expect(await statusOf('', { host: new URL(server.url).host })).toBe(200)
})

test.each([
  ['another site', 'https://other.example'],
  ['a page without an origin', 'null'],
])('a decision by %s is refused', async (_name, from) => {
  expect((await decide({ row: 'draft-o-0001', action: 'reject' }, { origin: from })).status).toBe(403)
  expect(await page()).toMatch(/已驳回 0</)
})

test('a decision without an origin is refused', async () => {
  expect(await statusOf('decide', { host: new URL(server.url).host }, 'POST')).toBe(403)
})

test.each([
  ['', 'DELETE', 'GET, HEAD'],
  ['', 'POST', 'GET, HEAD'],
  ['../en/', 'PUT', 'GET, HEAD'],
  ['../revision', 'POST', 'GET, HEAD'],
  ['../assets/review.css', 'PATCH', 'GET, HEAD'],
  ['decide', 'GET', 'POST'],
  ['decide', 'OPTIONS', 'POST'],
])('path "%s" says by which methods it is reached, not by %s', async (path, method, allow) => {
  const response = await fetch(new URL(path, server.url), { method })
  expect([response.status, response.headers.get('allow')]).toEqual([405, allow])
  const text = await response.text()
  expect(text).toContain(`Method ${method} is not allowed here; use ${allow.replace(', ', ' or ')}.`)
  expect(text).toContain(`此处不支持 ${method} 方法，请使用 ${allow.replace(', ', ' 或 ')}。`)
})

test('HEAD is answered as GET, without the page', async () => {
  const response = await fetch(server.url, { method: 'HEAD' })
  expect([response.status, await response.text()]).toEqual([200, ''])
})

test('a decision on a row that another has decided since is told', async () => {
  const seen = /name="seen" value="([^"]*)"/.exec(await page('?row=draft-o-0001'))?.[1] ?? ''
  const other = await drafted.review('乙')
  await other.reject('draft-o-0001')
  const html = await (await decide({ row: 'draft-o-0001', action: 'accept', seen })).text()
  expect(html).toContain('该行其间已由乙审核，现以您的为准')
  await decide({ row: '', action: 'undo' })
  await other.undo()
})

test('rows of a paragraph are accepted with what is entered into the one shown', async () => {
  await decide({ row: 'draft-o-0001', action: 'accept-paragraph', note: '含在建1公里。' })
  const { byId } = await (await drafted.review('乙')).state()
  expect(byId.get('draft-o-0001')).toMatchObject({ outcome: 'ACCEPTED', cells: { note: '含在建1公里。' } })
  await decide({ row: '', action: 'undo' })
  await decide({ row: '', action: 'undo' })
})

test('a page of another site cannot load the review', async () => {
  const { host } = new URL(server.url)
  expect(await statusOf('', { host, 'sec-fetch-site': 'cross-site' })).toBe(403)
})

test('a form larger than a megabyte is refused', async () => {
  expect((await decide({ row: 'draft-o-0001', action: 'accept', note: '长'.repeat(400_000) })).status).toBe(413)
})

test('the page is stored nowhere and loads nothing of others', async () => {
  const { headers } = await fetch(server.url)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
})
