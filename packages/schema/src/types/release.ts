import { bibtex, citationEn, citationZh, cslJson, type ReleaseInfo } from '@tiyu/store'
import { builder } from '../builder.ts'

const ReleaseTable = builder.objectRef<{ readonly name: string; readonly rows: number }>('ReleaseTable').implement({
  description: 'Number of rows of a table of a release.\n发布版中一张表的行数。',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name of the table.\n表名。' }),
    rows: t.exposeInt('rows', { description: 'Number of rows.\n行数。' }),
  }),
})

/** A release; `active` is set if it comes from the list of releases. */
type ListedRelease = ReleaseInfo & { readonly active?: boolean }

/** The object type of releases. */
export const Release = builder.objectRef<ListedRelease>('Release').implement({
  description: 'A published state of the data.\n数据的一个发布版。',
  fields: (t) => ({
    name: t.exposeString('name', {
      description:
        'Unique name in this service, made of version, content and layout; ?release= accepts the name or the version.\n本服务内的名称（版本、内容与结构）；?release= 可用名称，也可用版本号。',
    }),
    version: t.exposeString('version', {
      description: 'Version of the data package, such as 2020.1.\n数据包版本，如 2020.1。',
    }),
    title: t.exposeString('title', { description: 'Title of the data package.\n数据包标题。' }),
    hash: t.exposeString('hash', {
      description: 'SHA-256 over all files of the package.\n数据包全部文件的 SHA-256。',
    }),
    created: t.expose('created', {
      type: 'Date',
      nullable: true,
      description:
        'Day the package was created, as its datapackage.json says: the date in citations. Null if it says none.\n数据包的创建日期，取自 datapackage.json，即引用格式中的日期；未注明时为 null。',
    }),
    publishedAt: t.field({
      type: 'DateTime',
      description: 'When this service built it.\n本服务构建的时间。',
      resolve: ({ publishedAt }) => new Date(publishedAt),
    }),
    licence: t.exposeString('licence', { description: 'Licence of the package.\n数据包许可。' }),
    notes: t.exposeString('notes', { nullable: true, description: 'Notes on the release.\n发布说明。' }),
    tables: t.field({
      type: [ReleaseTable],
      description: 'Rows per table.\n各表行数。',
      resolve: ({ rows }) =>
        Object.entries(rows)
          .map(([name, count]) => ({ name, rows: count }))
          .sort((one, other) => (one.name < other.name ? -1 : 1)),
    }),
    active: t.boolean({
      description: 'True if requests that name no release are answered from it.\n未指定发布版时是否使用此发布版。',
      resolve: async ({ name, active }, _args, { releases }) =>
        active ?? (await releases()).some((release) => release.active && release.name === name),
    }),
  }),
})

// How to cite it.
builder.objectFields(Release, (t) => ({
  citation: t.string({ description: 'How to cite it, in Chinese.\n中文引用格式。', resolve: citationZh }),
  citationEn: t.string({ description: 'How to cite it, in English.\n英文引用格式。', resolve: citationEn }),
  bibtex: t.string({
    description: 'How to cite it, as BibTeX.\nBibTeX 引用格式。',
    resolve: (release) => bibtex({ release }),
  }),
  cslJson: t.string({
    description: 'How to cite it, as CSL-JSON, for Zotero and others.\nCSL-JSON 引用格式，供 Zotero 等使用。',
    resolve: (release) => cslJson({ release }),
  }),
}))

builder.queryFields((t) => ({
  release: t.field({
    type: Release,
    description: 'The release that this request is answered from.\n提供本次查询的发布版。',
    resolve: (_root, _args, { release }) => release,
  }),
  releases: t.field({
    type: [Release],
    description:
      'Releases this service has, newest first; add ?release= to any URL to query another than the active one.\n本服务的全部发布版，最新的在前；在任一网址后加 ?release= 可查询其他发布版。',
    resolve: async (_root, _args, { releases }) => [...(await releases())],
  }),
}))

builder.subscriptionType({ description: 'Server events.\n服务端事件。' })

builder.subscriptionFields((t) => ({
  releaseActivated: t.field({
    type: Release,
    description:
      'The active release at once, then each release that is activated, until the client unsubscribes or the server stops. Slow consumers receive only the latest.\n订阅后立即推送当前启用的发布版，此后每启用一个发布版推送一次，直到取消订阅或服务停止；读取较慢的客户端只收到最新的一个。',
    subscribe: (_root, _args, { activations }) => activations(),
    resolve: (release) => ({ ...release, active: true }),
  }),
}))
