import { builder } from '../builder.ts'
import { readRevisions } from '../read/revisions.ts'
import { Observation } from './observation.ts'

builder.prismaObjectField(Observation, 'revisions', (t) =>
  t.field({
    type: [Observation],
    description:
      'Every value that sources gave for the same cell (indicator, region, period, kind, programme, event, facility), this one among them: the first published one first, those whose day of publication is unknown last.\n各来源对同一单元格（指标、地区、时期、性质、工程、赛事、设施）给出的全部数值，含本数值：按发布先后排列，发布日期不明者在最后。',
    resolve: async ({ id }, _args, { loaders, database, reference }) =>
      (await loaders.load('revisions', id, (ids) => readRevisions(database.query, reference, ids))) ?? [],
  }),
)
