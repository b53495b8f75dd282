// The texts that a search found a result by, in parts.
import type { ObjectRef } from '@pothos/core'
import type { Highlight, TextPart } from '@tiyu/search'
import { builder, type SchemaTypes } from '../builder.ts'
import type { SearchEdge } from '../read/search/search-page.ts'

const HighlightPart = builder.objectRef<TextPart>('HighlightPart').implement({
  description: 'A part of a text.\n文字的一段。',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The characters as published.\n原样的文字。' }),
    isMatch: t.exposeBoolean('isMatch', {
      description: 'True if the search found the result by this part.\n是否为检索所匹配的部分。',
    }),
  }),
})

const SearchHighlight = builder.objectRef<Highlight>('SearchHighlight').implement({
  description: 'A text of a search result with the parts that match.\n检索结果的一段文字及其匹配部分。',
  fields: (t) => ({
    field: t.exposeString('field', {
      description:
        'Path of the field with the text, such as name, region.nameEn or citations.asWritten.\n所在字段的路径，如 name、region.nameEn、citations.asWritten。',
    }),
    text: t.exposeString('text', { description: 'The whole text as published.\n原样的全文。' }),
    parts: t.field({
      type: [HighlightPart],
      description: 'The text in parts: joined, they are the text.\n分段的文字，连接起来即为全文。',
      resolve: ({ parts }) => parts,
    }),
  }),
})

/** Adds the field with the highlights to the edges of a search. */
export function defineHighlights(edge: ObjectRef<SchemaTypes, unknown>): void {
  builder.objectField(edge, 'highlights', (t) =>
    t.field({
      type: [SearchHighlight],
      description:
        'The texts that the search found the result by, names first: matches as they are published, though the text has another script, width or spelling, or is pinyin. Empty if only parts of the words are there.\n检索据以找到该结果的文字，名称在前；匹配部分按原样给出，不论检索词为何种繁简、宽度、写法或拼音。',
      resolve: (one, _args, context) => (one as SearchEdge).highlights(context),
    }),
  )
}
