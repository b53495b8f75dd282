import { escapeHtml } from '../html/escape-html.ts'
import { htmlPage } from '../html/html-page.ts'
import type { ListedType } from './listed-types.ts'
import type { Manifest, ManifestType } from './manifest.ts'

function row({ description }: ListedType, { list, count, files, statistics, csv }: ManifestType): string {
  const [en = '', zh = ''] = description.split('\n')
  const links = [
    files[0] && `<a href="${files[0]}">JSON</a>`,
    `<a href="${csv}">CSV</a>`,
    statistics && `<a href="${statistics}">statistics <span lang="zh-Hans">统计</span></a>`,
  ]
  const [what, whatZh] = [en, zh].map(escapeHtml)
  return `<tr><td><code>${list}</code><br>${what} <span lang="zh-Hans">${whatZh}</span></td><td>${links.filter(Boolean).join(' · ')}</td><td class="number">${count.toLocaleString('en')}</td></tr>`
}

function citations({ citation, citationEn }: Manifest['release']): string {
  return `<p>${escapeHtml(String(citationEn))}</p>\n<p lang="zh-Hans">${escapeHtml(String(citation))}</p>`
}

/** The page that tells people what a static build is, and leads to everything in it. */
export function indexPage(manifest: Manifest, types: readonly ListedType[]): string {
  const { release, schema } = manifest
  const { version, title, hash, licence, publishedAt } = release as Readonly<Record<string, string>>
  const rows = types.flatMap((type) => {
    const files = manifest.types[type.type.name]
    return files ? [row(type, files)] : []
  })
  const data = manifest.package
    ? `<a href="${manifest.package}">Data package <span lang="zh-Hans">数据包</span></a>`
    : ''
  return htmlPage(
    `${title} ${version}`,
    `<h1><span lang="zh-Hans">${escapeHtml(`${title}`)}</span></h1>
<p>Release ${escapeHtml(`${version}`)} of open data of sports administration, as files: everything the service answered, each figure with the words it was read from.</p>
<p lang="zh-Hans">体育行政开放数据发布版 ${escapeHtml(`${version}`)}，以文件形式保存：服务所能回答的全部内容，每个数字都附有原文出处。</p>
<nav class="go"><a href="manifest.json">Manifest <span lang="zh-Hans">清单</span></a>${data}<a href="${schema}">Schema <span lang="zh-Hans">模式文档</span></a><a href="SHA256SUMS">SHA256SUMS</a></nav>
<p class="soft">${`${publishedAt}`.slice(0, 10)} · ${escapeHtml(`${licence}`)} · SHA-256 <code>${hash}</code></p>
<h2>Records <span lang="zh-Hans">记录</span></h2>
<div class="wide"><table><thead><tr><th>What <span lang="zh-Hans">内容</span></th><th>Files <span lang="zh-Hans">文件</span></th><th class="number">Number <span lang="zh-Hans">数量</span></th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>
<p><small>JSON in pages; the manifest names all of them. <span lang="zh-Hans">JSON 分页存放，清单列出全部文件。</span></small></p>
<h2>From a program <span lang="zh-Hans">在程序中使用</span></h2>
<p>TypeScript: <code>createClient({ url: '…/manifest.json' })</code> of <code>@tiyu/sdk</code> reads it by the calls that the service answers too. <span lang="zh-Hans">TypeScript 请用 @tiyu/sdk，把清单的地址作为 url，调用方式与在线服务相同。</span></p>
<h2>How to cite <span lang="zh-Hans">引用</span></h2>
${citations(release)}`,
  )
}
