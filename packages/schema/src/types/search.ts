import { planSearch, type ReleaseInfo, type SearchPlan } from '@tiyu/store'
import { builder } from '../builder.ts'
import { userError } from '../errors.ts'
import { limits } from '../limits.ts'
import { readNode } from '../read/node.ts'
import { readProjection } from '../read/projection.ts'
import { readHits } from '../read/search-hits.ts'
import { defineConnectionTypes } from '../resource/connection-types.ts'
import { connectionComplexity } from '../resource/resource.ts'
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

const searchableTypes = {
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

type SearchableTypeName = keyof typeof searchableTypes

const SearchType = builder.enumType('SearchType', {
  description: 'What can be searched for.\n可检索的对象类型。',
  values: Object.fromEntries(
    Object.keys(searchableTypes).map((name) => [name, { description: `${name} rows.\n${name} 的各行。` }]),
  ) as Record<SearchableTypeName, { description: string }>,
})

const SearchResult = builder.unionType('SearchResult', {
  description: 'Anything a search can find.\n检索到的对象。',
  types: Object.values(searchableTypes),
  resolveType: (row) => (row as unknown as { __typename: SearchableTypeName }).__typename,
})

const { connection, edge } = defineConnectionTypes('SearchResult', SearchResult, {
  edge: 'Something found.\n一项检索结果。',
  connection: 'A page of what was found.\n一页检索结果。',
  totalCount: 'Number of all results; counted only when asked for.\n结果总数，仅在请求时计算。',
})

/** @throws GraphQLError BAD_USER_INPUT where the text is too long or has no word */
function parseSearchText(text: string, types: readonly string[], { rows }: ReleaseInfo): SearchPlan {
  const { value: maxLength } = limits.words
  if (text.length > maxLength) {
    throw userError(
      'BAD_USER_INPUT',
      `text has ${text.length} characters; ${maxLength} are allowed.`,
      `text 有 ${text.length} 个字符，上限为 ${maxLength}。`,
    )
  }
  const parsed = planSearch(text, types, rows)
  if (parsed) return parsed
  throw userError(
    'BAD_USER_INPUT',
    'text has nothing to search for; give a word, a number or Chinese characters.',
    'text 中没有可检索的内容；请输入词、数字或汉字。',
  )
}

builder.queryField('search', (t) =>
  t.connection(
    {
      type: SearchResult,
      description:
        'Everything whose names, words as written, region, year or unit contain all words of the text, those with the words in their names or titles first. Chinese is matched by pairs of characters.\n名称、原文短语、地区、年份或单位中包含全部检索词的内容，名称或标题中包含者在前；汉字按二元组匹配。',
      args: {
        text: t.arg.string({
          required: true,
          description:
            'What to look for, such as 3580公里 or 柔力球; up to 100 characters.\n检索词，如 3580公里、柔力球；最多 100 个字符。',
        }),
        types: t.arg({ type: [SearchType], description: 'Only these types.\n仅限这些类型。' }),
      },
      complexity: connectionComplexity,
      resolve: async (_root, args, context, info) => {
        const { database, release } = context
        const page = await readHits(database.query, parseSearchText(args.text, args.types ?? [], release), args)
        const types = new Set(page.rows.map(({ type }) => type as string))
        const columns = new Map([...types].map((type) => [type, readProjection(info, 'id', type).columns]))
        const nodes = await Promise.all(
          page.rows.map((row) => {
            const [typename, id] = [row.type as string, row.id as string]
            return readNode({ typename, id }, context, columns.get(typename))
          }),
        )
        return page.withNodes(nodes.filter((node) => node !== null)) as never
      },
    },
    connection,
    edge,
  ),
)
