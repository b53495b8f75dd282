// The front page: what this is, which release it serves, and where to go from here, in English and Chinese.
import type { OpenedRelease } from '@tiyu/data'
import { type Example, exampleSlug, explorerPath } from '@tiyu/explorer'
import { DATA_PATH } from './data-files.ts'
import { GRAPHQL_PATH } from './paths.ts'

/** What the front page tells of the release. */
export interface ReleaseSummary {
  readonly version: string
  readonly title: string
  readonly hash: string
  readonly publishedAt: Date
  readonly licence: string
  /** The tables, each with its file in the package. */
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly file: string }[]
}

/** What the front page tells of an open release. */
export function summaryOf({ info }: OpenedRelease): ReleaseSummary {
  const tables = Object.entries(info.files).map(([name, file]) => ({ name, file, rows: info.rows[name] ?? 0 }))
  return { ...info, publishedAt: new Date(info.publishedAt), tables }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

const STYLE = `
:root{color-scheme:light dark;--ink:#17242b;--soft:#566770;--line:#d5dee2;--paper:#fbfcfc;--accent:#0b6e69}
@media(prefers-color-scheme:dark){:root{--ink:#e6edef;--soft:#9db0b8;--line:#2b3a41;--paper:#10181c;--accent:#5cc7bf}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:60rem;margin:0 auto;padding:3rem 1.25rem}h1{font-size:2.2rem;margin:0}h2{font-size:1.15rem;margin:2.5rem 0 .5rem}
p{margin:.5rem 0}a{color:var(--accent)}small,.soft{color:var(--soft)}code{font:.9em ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
.go{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.5rem 0}.go a{border:1px solid var(--accent);border-radius:.5rem;padding:.5rem 1rem;text-decoration:none}
.go a:first-child{background:var(--accent);color:var(--paper)}ul{padding-left:1.2rem}li{margin:.25rem 0}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid var(--line);padding:.35rem .5rem;text-align:left}td:last-child,th:last-child{text-align:right}`

function exampleItem(example: Example): string {
  const href = `${explorerPath}?example=${exampleSlug(example)}`
  return `<li><a href="${href}">${escapeHtml(example.title)}</a> <span lang="zh">${escapeHtml(example.titleZh)}</span></li>`
}

function tableRow({ rows, file }: ReleaseSummary['tables'][number]): string {
  return `<tr><td><a href="${DATA_PATH}${escapeHtml(file)}">${escapeHtml(file)}</a></td><td>${rows}</td></tr>`
}

/** The HTML of the front page. */
export function landingPage(release: ReleaseSummary, examples: readonly Example[]): string {
  const day = release.publishedAt.toISOString().slice(0, 10)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Tiyu 体育 — open data of sports administration</title><style>${STYLE}</style></head>
<body><main>
<h1>Tiyu <span lang="zh">体育</span></h1>
<p>Open data of sports administration: facilities, events, demonstration projects and yearly indicators, every figure with the words it was read from.</p>
<p lang="zh">体育行政开放数据：设施、赛事、示范项目与年度指标，每个数字都附有原文出处。</p>
<nav class="go"><a href="${explorerPath}">Query in GraphiQL <span lang="zh">打开查询台</span></a><a href="${DATA_PATH}datapackage.json">Data package <span lang="zh">数据包</span></a><a href="/schema.graphql">Schema <span lang="zh">模式文档</span></a></nav>
<h2>Release ${escapeHtml(release.version)} <span lang="zh">发布版</span></h2>
<p>${escapeHtml(release.title)}</p>
<p class="soft">${day} · ${escapeHtml(release.licence)} · SHA-256 <code>${release.hash.slice(0, 16)}…</code></p>
<h2>Start with an example <span lang="zh">从示例开始</span></h2>
<ul>${examples.map(exampleItem).join('')}</ul>
<h2>From a program <span lang="zh">在程序中使用</span></h2>
<p><code>curl -G localhost:4000${GRAPHQL_PATH} --data-urlencode 'query={ release { version } }'</code></p>
<p><small>POST and GET at <code>${GRAPHQL_PATH}</code>; TypeScript: <code>@tiyu/sdk</code>. <span lang="zh">以 POST 或 GET 访问；TypeScript 请用 SDK。</span></small></p>
<h2>Tables <span lang="zh">数据表</span></h2>
<table><thead><tr><th>File <span lang="zh">文件</span></th><th>Rows <span lang="zh">行数</span></th></tr></thead><tbody>${release.tables.map(tableRow).join('')}</tbody></table>
</main></body></html>
`
}
