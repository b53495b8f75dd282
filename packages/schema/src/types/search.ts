import { planRequest, type SearchRequest } from '@tiyu/search'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { refuse } from '../errors.ts'
import { validateKey } from '../read/known-key.ts'
import { readNode } from '../read/node.ts'
import { readProjection } from '../read/projection.ts'
import { DatabaseHits, searchableTables } from '../read/search/database-hits.ts'
import { readSearchPage, type SearchPage } from '../read/search/search-page.ts'
import { defineConnectionTypes } from '../resource/connection-types.ts'
import { rowType } from '../resource/node-type.ts'
import { SearchFacets } from './search-facets.ts'
import { defineHighlights } from './search-highlights.ts'
import { SearchType, searchedTables } from './search-type.ts'

const SearchResult = builder.unionType('SearchResult', {
  description: 'Any object that search returns.\n可检索到的对象。',
  types: searchedTables.map(({ model }) => rowType(model)),
  resolveType: (row) => row.__typename as string,
})

const { connection, edge } = defineConnectionTypes('SearchResult', SearchResult, {
  edge: 'An edge of a list of search results.\n检索结果列表中的一项及其游标。',
  connection: 'A page of a list of search results.\n检索结果列表的一页。',
  totalCount: 'Number of all results; counted only if selected.\n结果总数，仅在选取时计算。',
})

defineHighlights(edge)

builder.objectFields(connection, (t) => ({
  facets: t.field({
    type: SearchFacets,
    description:
      'Numbers of all results by type and by region; counted only if selected.\n全部结果按类型、地区的数量，仅在选取时计算。',
    resolve: (page) => (page as SearchPage).hits,
  }),
  didYouMean: t.string({
    nullable: true,
    description:
      'The text in words of the data, where nothing has all its words but something was found by its sound, its pinyin or with a few mistakes. Null otherwise.\n未找到包含全部检索词的内容、但按读音、拼音或少量错字找到近似内容时，以数据中的用词改写的检索词；否则为 null。',
    resolve: (page, _args, context) => (page as SearchPage).didYouMean(context),
  }),
  isPartial: t.boolean({
    description:
      'True if nothing has all words of the text, or is like it, so that the results have only a part of it each, such as a place or what is sought there.\n是否没有任何内容包含全部检索词或与之近似，因而各结果只含检索词的一部分，例如只含其中的地点，或只含所找的设施。',
    resolve: (page) => (page as SearchPage).hits.narrowed.isPartial(),
  }),
}))

interface SearchArguments {
  readonly text: string
  readonly types?: readonly string[] | null | undefined
  readonly region?: string | null | undefined
}

/** @throws GraphQLError BAD_USER_INPUT if the text is too long or has no word, or there is no such region */
async function parseRequest({ text, types, region }: SearchArguments, context: Context): Promise<SearchRequest> {
  const { release, reference } = context
  if (region != null) validateKey(reference, 'Region', region, 'region')
  const regions = region == null ? undefined : reference.Region.withDescendants(region)
  const planned = { text, types: types ?? [], region: region ?? undefined, regions }
  return planRequest(planned, searchableTables(release.rows), new DatabaseHits(context), refuse)
}

builder.queryField('search', (t) =>
  t.connection(
    {
      type: SearchResult,
      description:
        'Objects whose names, cited phrases, region, year or unit contain all words of the text: whole names first, then beginnings of names, then titles, then texts. Case, accents, width, traditional or simplified characters, and English words such as “the” and “of” do not count. Where few objects have every word, looser matches follow: the text without the words of a question, beginnings of words, pinyin and its initials, characters with others between them, of the same sound, with one wrong or two exchanged, two names run together, and misspelt words. Where these find nothing either, the results have a part of the text each, and `isPartial` is true.\n名称、原文短语、地区、年份或单位中包含全部检索词的内容：名称完全相同者在前，其次为名称以其开头者、标题包含者、正文包含者；不区分大小写、变音符号、全角半角与繁简，不计 the、of 等英文虚词。结果很少时，其后列出较宽松的匹配：去掉疑问词、词首、拼音及其首字母、字间隔有他字、同音字、一字之误、相邻两字颠倒、两个名称连写与拼写错误。仍无结果时，列出只含部分检索词者，且 `isPartial` 为 true。',
      args: {
        text: t.arg.string({
          required: true,
          description:
            'Words to search for, such as 3580公里 or 柔力球; up to 100 characters.\n检索词，如 3580公里、柔力球；最多 100 个字符。',
        }),
        types: t.arg({ type: [SearchType], description: 'Only these types.\n仅限这些类型。' }),
        region: t.arg.string({
          description: 'Only in the region with this code or in a division below it.\n仅限此代码的地区及其下级。',
        }),
      },
      resolve: async (_root, args, context, info) => {
        const page = await readSearchPage(context, await parseRequest(args, context), args)
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
