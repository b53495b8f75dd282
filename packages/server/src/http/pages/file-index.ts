// The list of the files of a release's data package.
import type { OpenedRelease } from '@tiyu/store'
import { escapeHtml } from '../../html/escape-html.ts'
import { htmlPage } from '../../html/html-page.ts'
import { titleParts, zh } from '../../html/language.ts'
import type { RequestContext } from '../request-context.ts'
import { DATA_PATH, releaseQuery } from './addresses.ts'
import { sendPage } from './text-page.ts'

interface ListedFile {
  readonly path: string
  readonly url: string
  readonly bytes: number
  readonly sha256: string
}

/** @param query the query string of the links, with its question mark, if the request pins a release */
function listFiles({ files }: OpenedRelease, query: string): ListedFile[] {
  return Array.from(files.values(), ({ path, bytes, sha256 }) => ({
    path,
    url: `${DATA_PATH}${path.split('/').map(encodeURIComponent).join('/')}${query}`,
    bytes,
    sha256,
  }))
}

function fileRow({ path, url, bytes, sha256 }: ListedFile): string {
  return `<tr><td><a href="${escapeHtml(url)}">${escapeHtml(path)}</a></td><td class="number">${bytes.toLocaleString('en')}</td><td><code>${sha256}</code></td></tr>`
}

function renderFileIndex({ info }: OpenedRelease, files: readonly ListedFile[]): string {
  return htmlPage(
    `Data package ${info.version}`,
    `<h1>Data package ${zh('数据包')} ${escapeHtml(info.version)}</h1>
<p>${titleParts(info.title)}</p>
<div class="wide"><table><thead><tr><th scope="col">File ${zh('文件')}</th><th scope="col" class="number">Bytes ${zh('字节')}</th><th scope="col">SHA-256</th></tr></thead>
<tbody>${files.map(fileRow).join('\n')}</tbody></table></div>`,
  )
}

/** Sends the list of the files of a release, as a page or as JSON. */
export function sendFileIndex(context: RequestContext, release: OpenedRelease): Promise<void> {
  const files = listFiles(release, releaseQuery(context.url.version))
  return sendPage(context, {
    html: () => renderFileIndex(release, files),
    json: () => ({ version: release.info.version, title: release.info.title, files }),
  })
}
