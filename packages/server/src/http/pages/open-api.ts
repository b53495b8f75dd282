// The routes in OpenAPI 3.1, for programs that generate clients; queries are described by the GraphQL schema.
import { explorerPath } from '@tiyu/explorer'
import { headerStyles, tableFormats } from '@tiyu/exporting'
import type { Bilingual } from '@tiyu/model'
import type { RequestContext } from '../request-context.ts'
import {
  ASSETS_PATH,
  DATA_PATH,
  DEVELOPERS_PATH,
  FEED_PATHS,
  GRAPHQL_PATH,
  LIMITS_PATH,
  OPEN_API_PATH,
  RELEASES_PATH,
  SITEMAP_PATH,
  SITEMAPS_PATH,
} from './addresses.ts'
import { catalogueDocuments } from './catalogue.ts'
import { requestOrigin } from './request-origin.ts'
import { sendText } from './text-page.ts'

interface Parameter {
  readonly name: string
  readonly in: 'query' | 'path'
  readonly required?: boolean
  readonly description: string
  readonly schema: { readonly type: string; readonly enum?: readonly string[] }
}

/** What is documented of a route. */
interface RouteDescription extends Bilingual {
  /** Media types of a successful response. */
  readonly types: readonly string[]
  readonly parameters?: readonly Parameter[]
  /** Status of a successful response, if it is not 200. */
  readonly status?: number
}

const queryParameter = (name: string, { en, zh }: Bilingual, values?: readonly string[]): Parameter => ({
  name,
  in: 'query',
  description: `${en} ${zh}`,
  schema: { type: 'string', ...(values && { enum: values }) },
})

const RELEASE = queryParameter('release', {
  en: 'Version of the release to read; the active one by default.',
  zh: '所读发布版的版本号；缺省为当前发布版。',
})

const TABLE_PARAMETERS: readonly Parameter[] = [
  { ...queryParameter('query', { en: 'The query.', zh: '查询。' }), required: true },
  queryParameter('variables', { en: 'Its variables as JSON.', zh: '变量（JSON）。' }),
  queryParameter('format', { en: 'Format of the result.', zh: '结果的格式。' }, ['json', ...Object.keys(tableFormats)]),
  queryParameter('headers', { en: 'Header row of a table.', zh: '表头。' }, headerStyles),
  queryParameter('language', { en: 'Language of names in a calendar.', zh: '日历中名称的语言。' }, ['zh', 'en']),
  queryParameter('bom', { en: 'Byte order mark.', zh: '字节顺序标记（BOM）。' }, ['0', '1']),
  queryParameter('formulas', { en: 'Texts that look like formulas.', zh: '形似公式的文字。' }, ['defuse', 'keep']),
  queryParameter('provenance', { en: 'Columns with sources.', zh: '附出处各列。' }, ['0', '1']),
  RELEASE,
]

const JSON_TYPE = 'application/json'
const HTML_TYPE = 'text/html'

const tableTypes = Object.values(tableFormats).map(({ contentType }) => contentType.split(';', 1)[0] ?? '')

const catalogueDescriptions = Object.fromEntries(
  Object.entries(catalogueDocuments).map(([path, { type, en, zh }]): [string, RouteDescription] => [
    path,
    { en, zh, types: [type], parameters: [RELEASE] },
  ]),
)

/** The description of each route by its path. */
export const routeDescriptions: Readonly<Record<string, RouteDescription>> = {
  '/': { en: 'Front page.', zh: '首页。', types: [HTML_TYPE], parameters: [RELEASE] },
  '/zh/': { en: 'Pages in Chinese.', zh: '中文页面。', types: [HTML_TYPE], parameters: [RELEASE] },
  '/en/': { en: 'Pages in English.', zh: '英文页面。', types: [HTML_TYPE], parameters: [RELEASE] },
  [DEVELOPERS_PATH]: { en: 'Page for developers.', zh: '开发者页面。', types: [HTML_TYPE], parameters: [RELEASE] },
  [GRAPHQL_PATH]: {
    en: 'Answers a GraphQL query, as JSON or as a table.',
    zh: '应答 GraphQL 查询，以 JSON 或表格返回。',
    types: [JSON_TYPE, 'application/graphql-response+json', ...tableTypes],
    parameters: TABLE_PARAMETERS,
  },
  '/schema.graphql': { en: 'The GraphQL schema.', zh: 'GraphQL 模式文档。', types: ['text/plain'] },
  '/docs': { en: 'Addresses, limits and error codes.', zh: '地址、限制与错误代码。', types: [JSON_TYPE, HTML_TYPE] },
  [LIMITS_PATH]: { en: 'All limits.', zh: '全部限制。', types: [JSON_TYPE] },
  [OPEN_API_PATH]: { en: 'This description.', zh: '本描述。', types: [JSON_TYPE] },
  [RELEASES_PATH]: { en: 'The releases.', zh: '发布版列表。', types: [JSON_TYPE, HTML_TYPE] },
  [FEED_PATHS.zh]: {
    en: 'The releases as an Atom feed in Chinese.',
    zh: '发布版的 Atom 订阅源（中文）。',
    types: ['application/atom+xml'],
  },
  [FEED_PATHS.en]: {
    en: 'The releases as an Atom feed in English.',
    zh: '发布版的 Atom 订阅源（英文）。',
    types: ['application/atom+xml'],
  },
  [SITEMAP_PATH]: { en: 'The sitemaps.', zh: '站点地图列表。', types: ['application/xml'], parameters: [RELEASE] },
  [SITEMAPS_PATH]: {
    en: 'Sitemaps of up to 50,000 pages, listed in /sitemap.xml.',
    zh: '站点地图，每份至多 50,000 页，见 /sitemap.xml。',
    types: ['application/xml'],
    parameters: [RELEASE],
  },
  '/robots.txt': { en: 'Rules for crawlers.', zh: '爬虫规则。', types: ['text/plain'] },
  '/favicon.ico': { en: 'Icon of the pages.', zh: '页面图标。', types: ['image/svg+xml'] },
  [ASSETS_PATH]: {
    en: 'The style sheet and the script of the pages.',
    zh: '网页的样式与脚本。',
    types: ['text/css', 'text/javascript'],
  },
  [explorerPath]: { en: 'GraphiQL.', zh: 'GraphiQL 查询台。', types: [HTML_TYPE] },
  [explorerPath.slice(0, -1)]: { en: 'Leads to GraphiQL.', zh: '转到 GraphiQL。', types: [], status: 302 },
  [`${explorerPath}examples.json`]: {
    en: 'Example queries that find something in the release.',
    zh: '在该发布版中有结果的示例查询。',
    types: [JSON_TYPE],
    parameters: [RELEASE],
  },
  [DATA_PATH]: {
    en: 'The files of the release.',
    zh: '发布版的文件列表。',
    types: [JSON_TYPE, HTML_TYPE],
    parameters: [RELEASE],
  },
  '/health/live': { en: 'Whether the process runs.', zh: '进程是否在运行。', types: [JSON_TYPE] },
  '/health/ready': { en: 'Whether queries can be answered.', zh: '能否应答查询。', types: [JSON_TYPE] },
  ...catalogueDescriptions,
}

/** A file below the folder of the data. */
const FILE: RouteDescription = {
  en: 'A file of the release, in ranges if need be.',
  zh: '发布版的一个文件，可分段读取。',
  types: ['application/octet-stream', JSON_TYPE, 'application/zip', ...tableTypes],
  parameters: [
    {
      name: 'path',
      in: 'path',
      required: true,
      description: 'Name of the file, such as facilities.csv. 文件名，如 facilities.csv。',
      schema: { type: 'string' },
    },
    RELEASE,
  ],
}

function operation({ en, zh, types, parameters = [], status = 200 }: RouteDescription) {
  const content = Object.fromEntries([...new Set(types)].map((type) => [type, {}]))
  return {
    get: {
      summary: `${en} ${zh}`,
      ...(parameters.length > 0 && { parameters }),
      responses: {
        [status]: { description: `${en} ${zh}`, ...(types.length > 0 && { content }) },
        default: { $ref: '#/components/responses/Error' },
      },
    },
  }
}

const ERROR = {
  description: 'Errors with a message and a code in both languages. 错误，含中英文消息与代码。',
  content: {
    [JSON_TYPE]: {
      schema: {
        type: 'object',
        required: ['errors'],
        properties: {
          errors: {
            type: 'array',
            items: {
              type: 'object',
              required: ['message'],
              properties: {
                message: { type: 'string' },
                extensions: { type: 'object', properties: { code: { type: 'string' } } },
              },
            },
          },
        },
      },
    },
  },
}

/** Returns the description of the routes. @param origin of the service */
export function openApiDocument(origin: string) {
  const paths = { ...routeDescriptions, [`${DATA_PATH}{path}`]: FILE }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tiyu 体育',
      version: '1',
      description:
        'Open data of sports administration. Queries follow /schema.graphql. 体育行政开放数据，查询见 /schema.graphql。',
    },
    servers: [{ url: origin }],
    paths: Object.fromEntries(Object.entries(paths).map(([path, description]) => [path, operation(description)])),
    components: { responses: { Error: ERROR } },
  }
}

/** Sends the description of the routes. */
export function sendOpenApi(context: RequestContext): Promise<void> {
  const text = JSON.stringify(openApiDocument(requestOrigin(context.request)), undefined, 1)
  return sendText(context, JSON_TYPE, `${text}\n`)
}
