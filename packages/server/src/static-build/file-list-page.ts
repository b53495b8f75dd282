import type { Manifest, ManifestType } from '@tiyu/sdk/static-build-format'
import { escapeHtml } from '../html/escape-html.ts'
import { htmlPage } from '../html/html-page.ts'
import { titleParts, zh } from '../html/language.ts'
import type { ListedType } from './listed-types.ts'

/** The scalar fields of a release, as text. */
type Release = Readonly<Record<string, string>>

function row({ description }: ListedType, { list, count, files, statistics, csv }: ManifestType): string {
  const [en = '', chinese = ''] = description.split('\n')
  const links = [
    files[0] && `<a href="${files[0]}">JSON</a>`,
    `<a href="${csv}">CSV</a>`,
    statistics && `<a href="${statistics}">statistics ${zh('统计')}</a>`,
  ]
  return `<tr><td><code>${list}</code><br>${escapeHtml(en)} ${zh(chinese)}</td><td>${links.filter(Boolean).join(' · ')}</td><td class="number">${count.toLocaleString('en')}</td></tr>`
}

function table(manifest: Manifest, types: readonly ListedType[]): string {
  const rows = types.flatMap((type) => {
    const files = manifest.types[type.type.name]
    return files ? [row(type, files)] : []
  })
  return `<div class="wide" tabindex="0" role="region" aria-labelledby="records"><table><thead><tr><th scope="col">Content ${zh('内容')}</th><th scope="col">Files ${zh('文件')}</th><th scope="col" class="number">Number ${zh('数量')}</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>`
}

function links({ schema, package: data }: Manifest): string {
  const all = [
    `<a href="index.html">Pages ${zh('页面')}</a>`,
    `<a href="manifest.json">Manifest ${zh('清单')}</a>`,
    data && `<a href="${data}">Data package ${zh('数据包')}</a>`,
    `<a href="${schema}">Schema ${zh('模式文档')}</a>`,
    '<a href="SHA256SUMS">SHA256SUMS</a>',
  ]
  return `<nav class="go" aria-label="Files">${all.filter(Boolean).join('')}</nav>`
}

/** What the page lists besides the manifest. */
interface PageContent {
  readonly types: readonly ListedType[]
  /** Paths of the tables in other formats. */
  readonly files: readonly string[]
  /** Paths of the documents of the catalogue. */
  readonly catalogue: readonly string[]
}

function fileLinks(paths: readonly string[]): string {
  const names = paths.map((path) => `<a href="${escapeHtml(path)}">${escapeHtml(path.replace(/^data\//, ''))}</a>`)
  return `<p>${names.join(' · ')}</p>`
}

/** Renders the list of the files of a static build. */
export function fileListPage(manifest: Manifest, { types, files, catalogue }: PageContent): string {
  const { version, title, hash, licence, created, citation, citationEn } = manifest.release as Release
  const [name, number] = [`${title}`, `${version}`]
  return htmlPage(
    `${name} ${number}`,
    `<h1>${titleParts(name)}</h1>
<p>Release ${escapeHtml(number)} as files: all data of the service, every figure with the source text it comes from.</p>
<p lang="zh-Hans">发布版 ${escapeHtml(number)} 的静态文件：服务的全部数据，每个数字都附有原文出处。</p>
${links(manifest)}
<p class="soft">${created ? `${created} · ` : ''}${escapeHtml(`${licence}`)} · SHA-256 <code>${hash}</code></p>
<h2 id="records">Records ${zh('记录')}</h2>
${table(manifest, types)}
<p class="soft">JSON in pages; the manifest lists all files. ${zh('JSON 分页存放，清单列出全部文件。')}</p>
<h2>Tables as files ${zh('数据表文件')}</h2>
${fileLinks(files)}
<h2>Catalogue ${zh('目录')}</h2>
${fileLinks(catalogue)}
<h2>From a program ${zh('在程序中使用')}</h2>
<pre><code>import { createClient, staticBuild } from '@tiyu/sdk'
const api = createClient({ url: 'https://…/manifest.json', staticBuild })
const page = await api.facilities.list({ first: 5 })</code></pre>
<p class="soft">Set url to the address of the manifest; the calls are the same as for a service. ${zh('以清单的地址为 url，调用方式与在线服务相同。')}</p>
<h2>How to cite ${zh('引用')}</h2>
<p>${citationHtml(citationEn)}</p>
<p lang="zh-Hans">${escapeHtml(`${citation}`)}</p>`,
  )
}

/** Marks Chinese titles in an English citation. */
function citationHtml(text: string | undefined): string {
  return escapeHtml(`${text}`).replaceAll(
    /[\p{Script=Han}，、（）《》]+/gu,
    (words) => `<span lang="zh-Hans">${words}</span>`,
  )
}
