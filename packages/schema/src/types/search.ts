import { searchQuery } from '@tiyu/data'
import sql from 'sql-template-tag'
import { builder } from '../builder.ts'
import { userError } from '../errors.ts'
import { pageCost } from '../family/family.ts'
import { readNode } from '../read/node.ts'
import { type List, readPage } from '../read/page.ts'
import { Keys } from '../read/where.ts'
import { Commitment } from './commitment.ts'
import { DemonstrationProject } from './demonstration-project.ts'
import { Event } from './event.ts'
import { EventSeries } from './event-series.ts'
import { Facility } from './facility.ts'
import { Indicator } from './indicator.ts'
import { Observation } from './observation.ts'
import { Organisation } from './organisation.ts'
import { Policy } from './policy.ts'
import { Programme } from './programme.ts'
import { Statement } from './statement.ts'

const found = {
  Indicator,
  Observation,
  Facility,
  Programme,
  EventSeries,
  Event,
  DemonstrationProject,
  Policy,
  Commitment,
  Organisation,
  Statement,
}

type FoundName = keyof typeof found

const SearchType = builder.enumType('SearchType', {
  description: 'What can be searched for.\n可检索的对象类型。',
  values: Object.fromEntries(
    Object.keys(found).map((name) => [name, { description: `${name} rows.\n${name} 的各行。` }]),
  ) as Record<FoundName, { description: string }>,
})

const SearchResult = builder.unionType('SearchResult', {
  description: 'Anything a search can find.\n检索到的对象。',
  types: Object.values(found),
  resolveType: (row) => (row as unknown as { __typename: FoundName }).__typename,
})

const edge = builder.edgeObject({
  type: SearchResult,
  name: 'SearchResultEdge',
  description: 'Something found.\n一项检索结果。',
})
const connection = builder.connectionObject(
  {
    type: SearchResult,
    name: 'SearchResultConnection',
    description: 'A page of what was found.\n一页检索结果。',
    fields: (t) => ({
      totalCount: t.int({
        description: 'Number of all results; counted only when asked for.\n结果总数，仅在请求时计算。',
        resolve: (page) => page.totalCount(),
      }),
    }),
  },
  edge,
)

/** What contains every token, what contains the very phrase first, in its title before all. */
function searchList(text: string, types: readonly string[] | null | undefined): List {
  const query = searchQuery(text)
  if (!query) {
    throw userError(
      'BAD_USER_INPUT',
      'text has nothing to search for; give a word, a number or Chinese characters.',
      'text 中没有可检索的内容；请输入词、数字或汉字。',
    )
  }
  const phrase = text.trim().toLowerCase()
  return {
    from: sql`(
      select type, id, position(${phrase} in lower(title)) = 0 as "notInTitle", position(${phrase} in lower(text)) = 0 as "notInText"
      from "SearchEntry" where tokens @@ ${query}::tsquery) as t`,
    where: types?.length ? [new Keys('type', types)] : [],
    varied: true,
    order: [
      { column: 'notInTitle', type: 'Boolean' },
      { column: 'notInText', type: 'Boolean' },
      { column: 'type' },
      { column: 'id' },
    ],
  }
}

builder.queryField('search', (t) =>
  t.connection(
    {
      type: SearchResult,
      description:
        'Everything whose names, words as written, region, year or unit contain all words of the text. Chinese is matched by pairs of characters.\n名称、原文短语、地区、年份或单位中包含全部检索词的内容；汉字按二元组匹配。',
      args: {
        text: t.arg.string({
          required: true,
          description: 'What to look for, such as 3580公里 or 柔力球.\n检索词，如 3580公里、柔力球。',
        }),
        types: t.arg({ type: [SearchType], description: 'Only these types.\n仅限这些类型。' }),
      },
      complexity: pageCost,
      resolve: async (_root, args, context) => {
        const page = await readPage(context.database.query, searchList(args.text, args.types), args)
        const nodes = await Promise.all(
          page.edges.map(({ node: { type, id } }) => readNode(type as string, id as string, context)),
        )
        return page.showing(nodes.filter((node) => node !== null)) as never
      },
    },
    connection,
    edge,
  ),
)
