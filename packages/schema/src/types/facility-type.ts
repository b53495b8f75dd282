import { builder } from '../builder.ts'

export const FacilityType = builder.prismaNode('FacilityType', {
  id: { field: 'code' },
  nullable: true,
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn'),
    censusCode: t.exposeString('censusCode', { nullable: true }),
    note: t.exposeString('note', { nullable: true }),
    noteEn: t.exposeString('noteEn', { nullable: true }),
  }),
})

builder.prismaObjectFields(FacilityType, (t) => ({
  parent: t.field({
    type: FacilityType,
    nullable: true,
    description: 'Broader type.\n上级类型。',
    resolve: ({ parentCode }, _args, { reference }) =>
      parentCode === null ? null : reference.FacilityType.get(parentCode),
  }),
  children: t.field({
    type: [FacilityType],
    description: 'Narrower types.\n下级类型。',
    resolve: ({ code }, _args, { reference }) => reference.FacilityType.children(code),
  }),
}))

builder.queryField('facilityTypes', (t) =>
  t.field({
    type: [FacilityType],
    description: 'All facility types, by code.\n全部设施类型，按代码排序。',
    resolve: (_root, _args, { reference }) => [...reference.FacilityType.rows],
  }),
)
