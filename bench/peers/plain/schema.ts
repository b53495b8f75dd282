// The usual form of Pothos with plugin-prisma: relations of the model, one Prisma query per root field, joined in the
// database.
import SchemaBuilder from '@pothos/core'
import PrismaPlugin from '@pothos/plugin-prisma'
import { prisma } from './database.ts'
import { getDatamodel, type default as PrismaTypes } from './generated/pothos.ts'

const builder = new SchemaBuilder<{ PrismaTypes: PrismaTypes }>({
  plugins: [PrismaPlugin],
  prisma: { client: prisma, dmmf: getDatamodel() },
})

/** One statement with joins for each root field, instead of one for each relation. */
const joinStrategy = { relationLoadStrategy: 'join' } as const

const byName = [{ pinyin: 'asc' }, { id: 'asc' }] as const

builder.prismaObject('Region', {
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.exposeString('name'),
    parent: t.relation('parent', { nullable: true }),
    facilities: t.relation('facilities', {
      args: { first: t.arg.int({ required: true }) },
      query: ({ first }) => ({ orderBy: [...byName], take: first }),
    }),
    observations: t.relation('observations', {
      args: { latest: t.arg.int({ required: true }) },
      query: ({ latest }) => ({ orderBy: [{ yearTo: 'desc' }, { indicatorCode: 'asc' }], take: latest }),
    }),
  }),
})

const namedModels = ['FacilityType', 'Indicator', 'Unit'] as const
for (const model of namedModels) {
  builder.prismaObject(model, {
    fields: (t) => ({ code: t.exposeString('code'), name: t.exposeString('name') }),
  })
}

builder.prismaObject('Facility', {
  fields: (t) => ({
    slug: t.exposeString('id'),
    name: t.exposeString('name'),
    address: t.exposeString('address', { nullable: true }),
    type: t.relation('type', { nullable: true }),
    region: t.relation('region'),
  }),
})

builder.prismaObject('Observation', {
  fields: (t) => ({
    year: t.exposeInt('yearTo', { nullable: true }),
    value: t.exposeFloat('value'),
    indicator: t.relation('indicator'),
    unit: t.relation('unit'),
  }),
})

interface Count {
  readonly key: string | null
  readonly name: string | null
  readonly count: number
}

const FacilityCount = builder.objectRef<Count>('FacilityCount').implement({
  fields: (t) => ({
    key: t.exposeString('key', { nullable: true }),
    name: t.exposeString('name', { nullable: true }),
    count: t.exposeInt('count'),
  }),
})

async function countByType(region: string): Promise<Count[]> {
  const groups = await prisma.facility.groupBy({
    by: ['typeCode'],
    where: { regionCode: region },
    _count: { _all: true },
    orderBy: [{ _count: { typeCode: 'desc' } }, { typeCode: 'asc' }],
  })
  const codes = groups.map(({ typeCode }) => typeCode).filter((code) => code !== null)
  const types = await prisma.facilityType.findMany({ where: { code: { in: codes } } })
  const names = new Map(types.map(({ code, name }) => [code, name]))
  return groups.map(({ typeCode, _count }) => ({
    key: typeCode,
    name: typeCode === null ? null : (names.get(typeCode) ?? null),
    count: _count._all,
  }))
}

/** Ids of facilities that match a word, best first; raw SQL, as Prisma has no full-text search of tsvector columns. */
async function searchIds(text: string, limit: number): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    select id, draw, tokens @@ quote_literal('F=' || ${text}::text)::tsquery as titled from bench.facility_words
    where tokens @@ (quote_literal('F=' || ${text}::text) || '|' || quote_literal('F-' || ${text}::text))::tsquery
    order by 3 desc, 2 desc, 1 limit ${limit}`
  return rows.map(({ id }) => id)
}

builder.queryType({
  fields: (t) => ({
    regions: t.prismaField({
      type: ['Region'],
      args: { codes: t.arg.stringList({ required: true }) },
      resolve: (query, _root, { codes }) =>
        prisma.region.findMany({ ...query, ...joinStrategy, where: { code: { in: codes } }, orderBy: { code: 'asc' } }),
    }),
    observations: t.prismaField({
      type: ['Observation'],
      args: {
        indicator: t.arg.string({ required: true }),
        region: t.arg.string({ required: true }),
        first: t.arg.int({ required: true }),
      },
      resolve: (query, _root, { indicator, region, first }) =>
        prisma.observation.findMany({
          ...query,
          ...joinStrategy,
          where: { indicatorCode: indicator, regionCode: region },
          orderBy: { yearTo: 'asc' },
          take: first,
        }),
    }),
    facilities: t.prismaField({
      type: ['Facility'],
      args: { region: t.arg.string({ required: true }), first: t.arg.int({ required: true }) },
      resolve: (query, _root, { region, first }) =>
        prisma.facility.findMany({
          ...query,
          ...joinStrategy,
          where: { regionCode: region },
          orderBy: [...byName],
          take: first,
        }),
    }),
    facilityCounts: t.field({
      type: [FacilityCount],
      args: { region: t.arg.string({ required: true }) },
      resolve: (_root, { region }) => countByType(region),
    }),
    search: t.prismaField({
      type: ['Facility'],
      args: { text: t.arg.string({ required: true }), first: t.arg.int({ required: true }) },
      resolve: async (query, _root, { text, first }) => {
        const ids = await searchIds(text, first)
        const found = await prisma.facility.findMany({ ...query, ...joinStrategy, where: { id: { in: ids } } })
        const places = new Map(ids.map((id, place) => [id, place]))
        return found.sort((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0))
      },
    }),
  }),
})

/** The schema of the plain peer. */
export const schema = builder.toSchema()
