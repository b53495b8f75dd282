// The list of the releases of the store.
import type { ListedRelease } from '@tiyu/store'
import { escapeHtml } from '../../html/escape-html.ts'
import { htmlPage } from '../../html/html-page.ts'
import { titleParts, zh } from '../../html/language.ts'
import type { ReleaseApp } from '../release-app.ts'
import type { RequestContext } from '../request-context.ts'
import { DATA_PATH, GRAPHQL_PATH, releaseQuery } from './addresses.ts'
import { sendPage } from './text-page.ts'

function linksOf({ version }: ListedRelease) {
  const query = releaseQuery(version)
  return { page: `/${query}`, data: `${DATA_PATH}${query}`, graphql: `${GRAPHQL_PATH}${query}` }
}

function releaseRow(release: ListedRelease): string {
  const { version, title, publishedAt, active } = release
  const { page, data } = linksOf(release)
  return `<tr><td><a href="${page}">${escapeHtml(version)}</a>${active ? ` active ${zh('当前')}` : ''}</td><td>${titleParts(title)}</td><td>${publishedAt.slice(0, 10)}</td><td><a href="${data}">Files ${zh('文件')}</a></td></tr>`
}

function renderReleaseList(releases: readonly ListedRelease[]): string {
  return htmlPage(
    'Releases',
    `<h1>Releases ${zh('发布版')}</h1>
<p>Add ?release=VERSION to any address to read a release other than the active one. ${zh('在任一地址后加上 ?release=版本号，即可读取当前发布版以外的发布版。')}</p>
<div class="wide"><table><thead><tr><th scope="col">Version ${zh('版本号')}</th><th scope="col">Title ${zh('名称')}</th><th scope="col">Published ${zh('发布日期')}</th><th scope="col">Data ${zh('数据')}</th></tr></thead>
<tbody>${releases.map(releaseRow).join('\n')}</tbody></table></div>`,
  )
}

/** Sends the list of releases, newest first, as a page or as JSON. */
export async function sendReleaseList(context: RequestContext, app: ReleaseApp): Promise<void> {
  const releases = await app.createContext().releases()
  await sendPage(context, {
    html: () => renderReleaseList(releases),
    json: () => ({
      releases: releases.map((release) => {
        const { version, title, hash, publishedAt, licence, active } = release
        return { version, title, hash, publishedAt, licence, active, links: linksOf(release) }
      }),
    }),
  })
}
