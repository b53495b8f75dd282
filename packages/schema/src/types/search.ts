import { releaseTables } from '@tiyu/model'
import { planSearch, type ReleaseInfo, type SearchPlan } from '@tiyu/store'
import { builder } from '../builder.ts'
import { userError } from '../errors.ts'
import { limits } from '../limits.ts'
import { readNode } from '../read/node.ts'
import { readProjection } from '../read/projection.ts'
import { readHits } from '../read/search-hits.ts'
import { defineConnectionTypes } from '../resource/connection-types.ts'
import { capitalize } from '../resource/names.ts'
import { rowType } from '../resource/node-type.ts'

const searchableTables = releaseTables.filter(({ searchTag }) => searchTag)

const SearchType = builder.enumType('SearchType', {
  description: 'Types of objects that can be found by search.\n可检索的对象类型。',
  values: Object.fromEntries(
    searchableTables.map(({ model, plural, zh }) => [model, { description: `${capitalize(plural)}.\n${zh}。` }]),
  ),
})

const SearchResult = builder.unionType('SearchResult', {
  description: 'An object that a search can find.\n可检索到的对象。',
  types: searchableTables.map(({ model }) => rowType(model)),
  resolveType: (row) => row.__typename as string,
})

const { connection, edge } = defineConnectionTypes('SearchResult', SearchResult, {
  edge: 'An edge of a list of search results.\n检索结果列表中的一项及其游标。',
  connection: 'A page of a list of search results.\n检索结果列表的一页。',
  totalCount: 'Number of all results; counted only if selected.\n结果总数，仅在选取时计算。',
})

/** @throws GraphQLError BAD_USER_INPUT if the text is too long or has no word */
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
        'Objects whose names, cited phrases, region, year or unit contain all words of the text: whole names first, then beginnings of names, then titles, then texts. Case, accents, width, and traditional or simplified characters do not count. Where few objects have every word, looser matches follow: beginnings of words, pinyin and its initials, characters with others between them, of the same sound or with one wrong, and misspelt words.\n名称、原文短语、地区、年份或单位中包含全部检索词的内容：名称完全相同者在前，其次为名称以其开头者、标题包含者、正文包含者；不区分大小写、变音符号、全角半角与繁简。结果很少时，其后列出较宽松的匹配：词首、拼音及其首字母、字间隔有他字、同音字、一字之误与拼写错误。',
      args: {
        text: t.arg.string({
          required: true,
          description:
            'Words to search for, such as 3580公里 or 柔力球; up to 100 characters.\n检索词，如 3580公里、柔力球；最多 100 个字符。',
        }),
        types: t.arg({ type: [SearchType], description: 'Only these types.\n仅限这些类型。' }),
      },
      resolve: async (_root, args, context, info) => {
        const page = await readHits(context, parseSearchText(args.text, args.types ?? [], context.release), args)
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
