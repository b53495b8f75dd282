import { bibtex, citationEn, citationZh, cslJson, type ReleaseInfo } from '@tiyu/store'
import { builder } from '../builder.ts'

const ReleaseTable = builder.objectRef<{ readonly name: string; readonly rows: number }>('ReleaseTable').implement({
  description: 'How many rows a table of a release has.\n发布版中一张表的行数。',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name of the table.\n表名。' }),
    rows: t.exposeInt('rows', { description: 'Number of rows.\n行数。' }),
  }),
})

/** A release; whether it is active is known where it comes from a list. */
type Release = ReleaseInfo & { readonly active?: boolean }

export const Release = builder.objectRef<Release>('Release').implement({
  description: 'A published state of the data.\n数据的一个发布版。',
  fields: (t) => ({
    name: t.exposeString('name', {
      description:
        'Name within the service: version, content and layout; ?release= takes it as well as the version.\n本服务内的名称（版本、内容与结构）；?release= 可用名称，也可用版本号。',
    }),
    version: t.exposeString('version', {
      description: 'Version of the data package, such as 2020.1.\n数据包版本，如 2020.1。',
    }),
    title: t.exposeString('title', { description: 'Title of the data package.\n数据包标题。' }),
    hash: t.exposeString('hash', {
      description: 'SHA-256 over all files of the package.\n数据包全部文件的 SHA-256。',
    }),
    publishedAt: t.field({
      type: 'DateTime',
      description: 'When it was built.\n构建时间。',
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
      description: 'Whether it answers when no release is asked for.\n未指定发布版时是否由它作答。',
      resolve: async ({ name, active }, _args, { releases }) =>
        active ?? (await releases()).some((release) => release.active && release.name === name),
    }),
    citation: t.string({ description: 'How to cite it, in Chinese.\n中文引用格式。', resolve: citationZh }),
    citationEn: t.string({ description: 'How to cite it, in English.\n英文引用格式。', resolve: citationEn }),
    bibtex: t.string({ description: 'How to cite it, as BibTeX.\nBibTeX 引用格式。', resolve: bibtex }),
    cslJson: t.string({
      description: 'How to cite it, as CSL-JSON, for Zotero and others.\nCSL-JSON 引用格式，供 Zotero 等使用。',
      resolve: cslJson,
    }),
  }),
})

builder.queryFields((t) => ({
  release: t.field({
    type: Release,
    description: 'The release that answers.\n作答的发布版。',
    resolve: (_root, _args, { release }) => release,
  }),
  releases: t.field({
    type: [Release],
    description:
      'The releases this service holds, the newest first; ?release= on any address asks for another than the active one.\n本服务持有的发布版，最新的在前；在任一网址加 ?release= 可指定其他发布版。',
    resolve: async (_root, _args, { releases }) => [...(await releases())],
  }),
}))
