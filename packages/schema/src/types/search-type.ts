import { releaseTables } from '@tiyu/model'
import { builder } from '../builder.ts'
import { capitalize } from '../resource/names.ts'

/** The tables whose rows a search finds. */
export const searchedTables = releaseTables.filter(({ searchTag }) => searchTag)

/** The types of search results. */
export const SearchType = builder.enumType('SearchType', {
  description: 'Types of objects that can be found by search.\n可检索的对象类型。',
  values: Object.fromEntries(
    searchedTables.map(({ model, plural, zh }) => [model, { description: `${capitalize(plural)}.\n${zh}。` }]),
  ),
})
