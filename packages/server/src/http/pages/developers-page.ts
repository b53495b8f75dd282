// What a developer needs to begin with: the endpoint, examples, code and tables, in English and Chinese.
import { type Example, exampleSlug, explorerPath } from '@tiyu/explorer'
import type { ReleaseInfo } from '@tiyu/store'
import { escapeHtml } from '../../html/escape-html.ts'
import { htmlPage } from '../../html/html-page.ts'
import { titleParts, zh } from '../../html/language.ts'
import type { ReleaseApp } from '../release-app.ts'
import type { RequestContext } from '../request-context.ts'
import { DATA_PATH, GRAPHQL_PATH } from './addresses.ts'
import { requestOrigin } from './request-origin.ts'
import { sendText } from './text-page.ts'

function exampleItem(example: Example): string {
  const href = `${explorerPath}?example=${exampleSlug(example)}`
  return `<li><a href="${href}">${escapeHtml(example.title)} ${zh(example.titleZh)}</a></li>`
}

function exampleList(examples: readonly Example[]): string {
  if (examples.length === 0) return ''
  return `<h2>Start with an example ${zh('从示例开始')}</h2>
<ul class="columns">${examples.map(exampleItem).join('\n')}</ul>`
}

function tableRow(file: string, rows = 0): string {
  const link = `<a href="${DATA_PATH}${escapeHtml(file)}">${escapeHtml(file)}</a>`
  return `<tr><td>${link}</td><td class="number">${rows.toLocaleString('en')}</td></tr>`
}

function links(): string {
  return `<nav class="go" aria-label="Links"><a href="${explorerPath}">Query in GraphiQL ${zh('打开查询台')}</a><a href="${DATA_PATH}datapackage.json">Data package ${zh('数据包')}</a><a href="/schema.graphql">Schema ${zh('模式文档')}</a><a href="/docs">Reference ${zh('参考')}</a></nav>`
}

function codeSamples(origin: string): string {
  const endpoint = escapeHtml(`${origin}${GRAPHQL_PATH}`)
  const curl = `curl -G ${endpoint} --data-urlencode 'query={ release { version } }'`
  const sdk = `import { createClient } from '@tiyu/sdk'\nconst api = createClient({ url: '${endpoint}' })\nconst page = await api.facilities.list({ first: 5 })`
  return `<pre><code>${curl}</code></pre>
<pre><code>${sdk}</code></pre>
<p class="soft">POST or GET, from any origin. ${zh('以 POST 或 GET 访问，对任何来源的网页开放。')}</p>`
}

function renderDevelopersPage(release: ReleaseInfo, examples: readonly Example[], origin: string): string {
  const day = release.publishedAt.slice(0, 10)
  const tableRows = Object.entries(release.files).map(([name, file]) => tableRow(file, release.rows[name]))
  return htmlPage(
    'Tiyu 体育 — open data of sports administration',
    `<h1>Tiyu ${zh('体育')}</h1>
<p>Open data of sports administration: facilities, events, demonstration projects and yearly indicators, every figure with the source text it comes from.</p>
<p lang="zh-Hans">体育行政开放数据：设施、赛事、示范项目与年度指标，每个数字都附有原文出处。</p>
${links()}
<h2>Release ${escapeHtml(release.version)} ${zh('发布版')}</h2>
<p>${titleParts(release.title)}</p>
<p class="soft">${day} · ${escapeHtml(release.licence)} · SHA-256 <code>${release.hash.slice(0, 16)}…</code></p>
${exampleList(examples)}
<h2>From a program ${zh('在程序中使用')}</h2>
${codeSamples(origin)}
<h2>Tables ${zh('数据表')}</h2>
<table><thead><tr><th scope="col">File ${zh('文件')}</th><th scope="col" class="number">Rows ${zh('行数')}</th></tr></thead>
<tbody>${tableRows.join('\n')}</tbody></table>`,
  )
}

/** Sends the page for developers; its code samples use the origin of the request. */
export function sendDevelopersPage(
  context: RequestContext,
  { release }: ReleaseApp,
  examples: readonly Example[],
): Promise<void> {
  const page = renderDevelopersPage(release.info, examples, requestOrigin(context.request))
  return sendText(context, 'text/html', page)
}
