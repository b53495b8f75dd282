// What one release has that another has not.
import type { ReleaseDiff, RowChange, TableDiff } from '@tiyu/store'
import { builder } from '../builder.ts'
import {
  compareReleases,
  earlierRelease,
  readChanges,
  requestedRelease,
  type TableChange,
} from '../read/release-differences.ts'
import { defineConnectionTypes } from '../resource/connection-types.ts'
import { Release } from './release.ts'

const RowChangeKind = builder.enumType('RowChangeKind', {
  description: 'How a row differs between two releases.\n两个发布版间一行的差异。',
  values: {
    ADDED: { value: 'added', description: 'Only the later release has it.\n仅较晚的发布版有此行。' },
    CHANGED: { value: 'changed', description: 'Cells of it differ.\n该行有单元格不同。' },
    REMOVED: { value: 'removed', description: 'Only the earlier release has it.\n仅较早的发布版有此行。' },
  } as const,
})

interface Cell {
  readonly column: string
  readonly before: string | null
  readonly after: string | null
}

const CellChange = builder.objectRef<Cell>('CellChange').implement({
  description: 'A cell that differs, as the files of the data package have it.\n有差异的单元格，内容同数据包文件。',
  fields: (t) => ({
    column: t.exposeString('column', { description: 'Name of the column.\n列名。' }),
    before: t.exposeString('before', {
      nullable: true,
      description: 'Its text in the earlier release; null if empty.\n较早发布版中的内容；为空时为 null。',
    }),
    after: t.exposeString('after', {
      nullable: true,
      description: 'Its text in the later release; null if empty.\n较晚发布版中的内容；为空时为 null。',
    }),
  }),
})

const RowChangeType = builder.objectRef<TableChange>('RowChange').implement({
  description: 'A row that was added, changed or removed.\n新增、更改或删除的一行。',
  fields: (t) => ({
    table: t.exposeString('table', { description: 'Name of the table.\n表名。' }),
    key: t.exposeString('key', {
      description: 'Identifier of the row: its slug or code.\n该行的标识：slug 或代码。',
    }),
    kind: t.expose('kind', { type: RowChangeKind, description: 'How it differs.\n差异的种类。' }),
    cells: t.field({
      type: [CellChange],
      description:
        'The cells that differ; of an added or removed row, all that are not empty.\n有差异的单元格；新增或删除的行为其全部非空单元格。',
      resolve: ({ fields }) =>
        Object.entries(fields).map(([column, [before, after]]) => ({
          column,
          before: before || null,
          after: after || null,
        })),
    }),
  }),
})

const ColumnChange = builder.objectRef<{ readonly name: string; readonly cells: number }>('ColumnChange').implement({
  description: 'Number of cells of a column that differ.\n一列中有差异的单元格数。',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name of the column.\n列名。' }),
    cells: t.exposeInt('cells', { description: 'Number of cells.\n单元格数。' }),
  }),
})

/** The descriptions of the three counts. */
const COUNTS = {
  added: 'Rows that only the later release has.\n仅较晚发布版有的行数。',
  changed: 'Rows whose cells differ.\n单元格有差异的行数。',
  removed: 'Rows that only the earlier release has.\n仅较早发布版有的行数。',
} as const satisfies Readonly<Record<RowChange['kind'], string>>

const TableDiffType = builder.objectRef<TableDiff>('TableDiff').implement({
  description: 'How many rows of a table differ.\n一张表中有差异的行数。',
  fields: (t) => ({
    table: t.exposeString('table', { description: 'Name of the table.\n表名。' }),
    added: t.exposeInt('added', { description: COUNTS.added }),
    changed: t.exposeInt('changed', { description: COUNTS.changed }),
    removed: t.exposeInt('removed', { description: COUNTS.removed }),
    columns: t.field({
      type: [ColumnChange],
      description: 'Columns in which changed rows differ.\n更改行中有差异的列。',
      resolve: ({ fields }) => Object.entries(fields).map(([name, cells]) => ({ name, cells })),
    }),
  }),
})

const { connection, edge } = defineConnectionTypes('RowChange', RowChangeType, {
  edge: 'An edge of a list of changed rows.\n差异列表中的一项及其游标。',
  connection: 'A page of a list of changed rows.\n差异列表的一页。',
  totalCount: 'Number of all changed rows.\n有差异的总行数。',
})

const ReleaseDiffType = builder.objectRef<ReleaseDiff>('ReleaseDiff').implement({
  description: 'The differences between two releases.\n两个发布版的差异。',
  fields: (t) => {
    const count = (kind: RowChange['kind']) =>
      t.int({
        description: COUNTS[kind],
        resolve: ({ tables }) => tables.reduce((sum, table) => sum + table[kind], 0),
      })
    return {
      from: t.expose('from', { type: Release, description: 'The earlier release.\n较早的发布版。' }),
      to: t.expose('to', { type: Release, description: 'The later release.\n较晚的发布版。' }),
      added: count('added'),
      changed: count('changed'),
      removed: count('removed'),
      tables: t.expose('tables', {
        type: [TableDiffType],
        description: 'The tables that differ.\n有差异的各表。',
      }),
      changes: t.connection(
        {
          type: RowChangeType,
          description: 'The changed rows, by table and key.\n有差异的行，按表与标识排列。',
          args: {
            table: t.arg.string({ description: 'Only rows of this table.\n仅限此表。' }),
            kind: t.arg({ type: RowChangeKind, description: 'Only changes of this kind.\n仅限此种差异。' }),
          },
          resolve: (diff, args) => readChanges(diff, args) as never,
        },
        connection,
        edge,
      ),
    }
  },
})

builder.queryField('diff', (t) =>
  t.field({
    type: ReleaseDiffType,
    description: 'What changed from one release to another, row by row and cell by cell.\n两个发布版间逐行逐格的差异。',
    args: {
      from: t.arg.string({
        required: true,
        description: 'Version or name of the earlier release.\n较早发布版的版本号或名称。',
      }),
      to: t.arg.string({
        description:
          'Version or name of the later release. Default: the release that the request is answered from.\n较晚发布版的版本号或名称；缺省为提供本次查询的发布版。',
      }),
    },
    resolve: async (_root, { from, to }, context) => {
      const earlier = await requestedRelease(from, context)
      const later = to == null ? context.release : await requestedRelease(to, context)
      return compareReleases(earlier, later, context)
    },
  }),
)

builder.objectField(Release, 'diff', (t) =>
  t.field({
    type: ReleaseDiffType,
    nullable: true,
    description:
      'What is new in it: the differences from the release published before it. Null for the first.\n与上一个发布版的差异；第一个发布版为 null。',
    resolve: async (release, _args, context) => {
      const earlier = await earlierRelease(release, context)
      return earlier ? compareReleases(earlier, release, context) : null
    },
  }),
)
