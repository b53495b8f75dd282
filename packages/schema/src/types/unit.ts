import { builder } from '../builder.ts'

export const Unit = builder.prismaNode('Unit', {
  id: { field: 'code' },
  nullable: true,
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn'),
    quantityKind: t.exposeString('quantityKind'),
    factor: t.exposeString('factor', { nullable: true }),
    ucum: t.exposeString('ucum', { nullable: true }),
    currency: t.exposeString('currency', { nullable: true }),
  }),
})

builder.prismaObjectField(Unit, 'base', (t) =>
  t.field({
    type: Unit,
    description: 'Unit of the same kind that the factor refers to.\n系数所指的同类基本单位。',
    resolve: ({ baseCode }, _args, { reference }) => reference.Unit.get(baseCode),
  }),
)

builder.queryField('units', (t) =>
  t.field({
    type: [Unit],
    description: 'All units of measure, by code.\n全部计量单位，按代码排序。',
    resolve: (_root, _args, { reference }) => [...reference.Unit.rows],
  }),
)
