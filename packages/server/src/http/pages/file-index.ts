// The list of the files of a release: those of its data package, and its tables in other formats.
import { fileUrl } from '@tiyu/exporting'
import type { OpenedRelease } from '@tiyu/store'
import { escapeHtml } from '../../html/escape-html.ts'
import { htmlPage } from '../../html/html-page.ts'
import { titleParts, zh } from '../../html/language.ts'
import { type OfferedFile, offeredFiles, storedTables } from '../../release-files/release-files.ts'
import type { RequestContext } from '../request-context.ts'
import { releaseQuery } from './addresses.ts'
import { sendPage } from './text-page.ts'

interface ListedFile {
  readonly path: string
  readonly url: string
  readonly bytes: number
  readonly sha256: string
}

/** Returns the address of a file of the service. @param query pins a release, with its question mark, or is empty */
const urlOf = (path: string, query: string) => fileUrl({ base: '/', query }, { path })

function listFiles({ files }: OpenedRelease, query: string): ListedFile[] {
  return Array.from(files.values(), ({ path, bytes, sha256 }) => ({ path, url: urlOf(path, query), bytes, sha256 }))
}

const extensionOf = (path: string) => path.slice(path.lastIndexOf('.') + 1)

/** The formats of a table, each with its address. */
interface ListedTable {
  readonly name: string
  readonly zh: string
  readonly rows: number
  readonly formats: Readonly<Record<string, string>>
}

function listTables(release: OpenedRelease, offered: readonly OfferedFile[], query: string): ListedTable[] {
  return storedTables(release).map(({ table, file }) => {
    const paths = [file, ...offered.filter((one) => one.table === table)].map(({ path }) => path)
    const formats = Object.fromEntries(paths.map((path) => [extensionOf(path), urlOf(path, query)]))
    return { name: table.name, zh: table.zh, rows: release.info.rows[table.name] ?? 0, formats }
  })
}

function fileRow({ path, url, bytes, sha256 }: ListedFile): string {
  return `<tr><td><a href="${escapeHtml(url)}">${escapeHtml(path)}</a></td><td class="number">${bytes.toLocaleString('en')}</td><td><code>${sha256}</code></td></tr>`
}

function tableRow({ name, zh: chinese, rows, formats }: ListedTable): string {
  const links = Object.entries(formats).map(
    ([extension, url]) => `<a href="${escapeHtml(url)}">${escapeHtml(extension)}</a>`,
  )
  return `<tr><td>${escapeHtml(name)} ${zh(chinese)}</td><td>${links.join(' · ')}</td><td class="number">${rows.toLocaleString('en')}</td></tr>`
}

/** What is listed. */
interface FileList {
  readonly files: readonly ListedFile[]
  readonly tables: readonly ListedTable[]
  /** Addresses of the files with all tables, by name. */
  readonly archives: Readonly<Record<string, string>>
}

const ARCHIVE_LABELS: Readonly<Record<string, string>> = {
  'release.xlsx': `All tables as one workbook ${zh('全部数据表（一个工作簿）')}`,
  'release.zip': `All files of the package ${zh('数据包全部文件')}`,
}

function archiveLinks({ archives }: FileList): string {
  const links = Object.entries(archives).map(
    ([path, url]) => `<a href="${escapeHtml(url)}">${ARCHIVE_LABELS[path] ?? escapeHtml(path)}</a>`,
  )
  return `<nav class="go" aria-label="All tables">${links.join('')}</nav>`
}

function renderFileIndex({ info }: OpenedRelease, list: FileList): string {
  return htmlPage(
    `Data package ${info.version}`,
    `<h1>Data package ${zh('数据包')} ${escapeHtml(info.version)}</h1>
<p>${titleParts(info.title)}</p>
${archiveLinks(list)}
<h2>Tables ${zh('数据表')}</h2>
<div class="wide"><table><thead><tr><th scope="col">Table ${zh('数据表')}</th><th scope="col">Formats ${zh('格式')}</th><th scope="col" class="number">Rows ${zh('行数')}</th></tr></thead>
<tbody>${list.tables.map(tableRow).join('\n')}</tbody></table></div>
<h2>Files as published ${zh('发布时的文件')}</h2>
<div class="wide"><table><thead><tr><th scope="col">File ${zh('文件')}</th><th scope="col" class="number">Bytes ${zh('字节')}</th><th scope="col">SHA-256</th></tr></thead>
<tbody>${list.files.map(fileRow).join('\n')}</tbody></table></div>`,
  )
}

/** Sends the list of the files of a release, as a page or as JSON. */
export function sendFileIndex(context: RequestContext, release: OpenedRelease): Promise<void> {
  const query = releaseQuery(context.url.version)
  const offered = [...offeredFiles(release).values()]
  const archives = offered.filter(({ table }) => !table)
  const list: FileList = {
    files: listFiles(release, query),
    tables: listTables(release, offered, query),
    archives: Object.fromEntries(archives.map(({ path }) => [path, urlOf(path, query)])),
  }
  return sendPage(context, {
    html: () => renderFileIndex(release, list),
    json: () => ({ version: release.info.version, title: release.info.title, ...list }),
  })
}
