import { builder } from '../builder.ts'

export const Sport = builder.prismaNode('Sport', {
  id: { field: 'code' },
  nullable: true,
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn'),
  }),
})

builder.prismaObjectFields(Sport, (t) => ({
  parent: t.field({
    type: Sport,
    nullable: true,
    description: 'Broader sport.\n上级项目。',
    resolve: ({ parentCode }, _args, { reference }) => (parentCode === null ? null : reference.Sport.get(parentCode)),
  }),
  children: t.field({
    type: [Sport],
    description: 'Narrower sports.\n下级项目。',
    resolve: ({ code }, _args, { reference }) => reference.Sport.children(code),
  }),
}))

builder.queryField('sports', (t) =>
  t.field({
    type: [Sport],
    description: 'All sports, by code.\n全部体育项目，按代码排序。',
    resolve: (_root, _args, { reference }) => [...reference.Sport.rows],
  }),
)
