import { explorerPath } from '@tiyu/explorer'
import type { Bilingual } from '@tiyu/model'

/** The path of the GraphQL endpoint. */
export const GRAPHQL_PATH = '/graphql'

/** The files of a release's data package are below this path. */
export const DATA_PATH = '/data/'

/** The files that the pages load are below this path. */
export const ASSETS_PATH = '/assets/'

/** What a developer needs to begin with. */
export const DEVELOPERS_PATH = '/developers'

/** The limits of the service, and the routes in OpenAPI, for programs. */
export const LIMITS_PATH = '/limits'
export const OPEN_API_PATH = '/openapi.json'

/** The list of the releases, and their feed in each language. */
export const RELEASES_PATH = '/releases'
export const FEED_PATHS: Readonly<Record<keyof Bilingual, string>> = {
  zh: '/zh/releases.atom',
  en: '/en/releases.atom',
}

/** The list of the sitemaps, and the path below which they are. */
export const SITEMAP_PATH = '/sitemap.xml'
export const SITEMAPS_PATH = '/sitemaps/'

/** Adds the release that a request pins to an address; the active release, which is null, needs no query string. */
export function pinAddress(address: string, version: string | null): string {
  if (!version) return address
  return `${address}${address.includes('?') ? '&' : '?'}release=${encodeURIComponent(version)}`
}

/** Returns the query string that pins a release, with its question mark; empty for the active one. */
export const releaseQuery = (version: string | null): string => pinAddress('', version)

/** An address of the service and what is there. */
export interface Address extends Bilingual {
  readonly path: string
}

/** The addresses that a person may look for. */
export const addresses: readonly Address[] = [
  { path: '/', en: 'Front page', zh: '首页' },
  { path: DEVELOPERS_PATH, en: 'For developers: examples and code', zh: '面向开发者：示例与代码' },
  { path: GRAPHQL_PATH, en: 'GraphQL endpoint: POST or GET', zh: 'GraphQL 接口：POST 或 GET' },
  { path: explorerPath, en: 'Write and run queries in the browser', zh: '在浏览器中编写并执行查询' },
  { path: '/schema.graphql', en: 'Schema', zh: '模式文档' },
  { path: DATA_PATH, en: 'Files of the data package', zh: '数据包文件' },
  {
    path: '/catalog.jsonld',
    en: 'Catalogue: DCAT as JSON-LD; /catalog.ttl as Turtle',
    zh: '目录：DCAT（JSON-LD）；Turtle 见 /catalog.ttl',
  },
  { path: LIMITS_PATH, en: 'Limits of the service', zh: '服务的各项限制' },
  { path: OPEN_API_PATH, en: 'Routes in OpenAPI', zh: '接口描述（OpenAPI）' },
  { path: '/llms.txt', en: 'Overview for language models', zh: '供语言模型阅读的概览' },
  { path: RELEASES_PATH, en: 'Releases', zh: '发布版' },
  {
    path: FEED_PATHS.en,
    en: `Feed of releases (Atom); in Chinese ${FEED_PATHS.zh}`,
    zh: `发布版订阅源（Atom）；中文见 ${FEED_PATHS.zh}`,
  },
  { path: '/docs', en: 'Addresses, limits and error codes', zh: '地址、限制与错误代码' },
  { path: '/health/ready', en: 'Whether the service can answer queries', zh: '服务能否应答查询' },
]
