import { builder } from '../builder.ts'

const TableCount = builder.prismaObject('ReleaseTable', {
  fields: (t) => ({ name: t.exposeString('name'), rows: t.exposeInt('rows') }),
})

const Release = builder.prismaObject('Release', {
  fields: (t) => ({
    version: t.exposeString('version'),
    title: t.exposeString('title'),
    hash: t.exposeString('hash'),
    publishedAt: t.expose('publishedAt', { type: 'DateTime' }),
    licence: t.exposeString('licence'),
    notes: t.exposeString('notes', { nullable: true }),
    tables: t.relation('tables', {
      type: TableCount,
      description: 'Rows per table.\n各表行数。',
      query: { orderBy: { name: 'asc' } },
    }),
  }),
})

builder.queryFields((t) => ({
  release: t.prismaField({
    type: Release,
    description: 'The release that answers.\n作答的发布版。',
    resolve: (query, _root, _args, { database }) => database.prisma.release.findFirstOrThrow({ ...query }),
  }),
  releases: t.prismaField({
    type: [Release],
    description: 'The releases this service holds, the newest first.\n本服务持有的发布版，最新的在前。',
    resolve: (query, _root, _args, { database }) =>
      database.prisma.release.findMany({ ...query, orderBy: { publishedAt: 'desc' } }),
  }),
}))
