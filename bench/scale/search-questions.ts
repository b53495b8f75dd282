// Searches of every kind, in the words of the names of facilities.
import type { Bounds, Question } from './question.ts'

const BOUNDS: Bounds = { p50: 2, p99: 10 }

/** Characters and others of the same sound. */
const HOMOPHONES = "'区球健园场村社育馆路径', '曲求建圆厂邨设玉管陆劲'"

const page = (args = '', fields = 'nodes { ... on Facility { slug } }', variables = '') =>
  `query ($text: String!${variables}) { search(text: $text${args}, first: 20) { ${fields} } }`

/** SQL of different texts, and other variables, from the sample. */
const texts = (text: string, more = '') =>
  `select distinct on (md5(text)) s.* from (select ${text} as text${more} from sample f) s
   where s.text is not null order by md5(text) limit $1`

const lastTwo = 'right(f.name, 2)'
const lastThree = 'right(f.name, 3)'
const ofPlace = 'substr(f.name, length(f."regionName") + 1, 2)'
const pinyinOf = (name: string) => `replace(${name}, ' ', '')`

/** The first word of the English name of a division, and the same with its second and third letter exchanged. */
const englishWord = `split_part(f."regionNameEn", ' ', 1)`
const englishTypo = `overlay(${englishWord} placing reverse(substr(${englishWord}, 2, 2)) from 2 for 2)`

const TEXTS: Readonly<Record<string, string>> = {
  'whole name': texts('f.name'),
  'beginning of a name': texts('left(f.name, length(f.name) - 2)'),
  'common beginning': texts('left(f.name, 3)'),
  'two words': texts(`left(f."regionName", 2) || ' ' || ${lastThree}`),
  'two words run together': texts(`left(f."regionName", 2) || ${lastThree}`),
  'common pair of characters': texts(lastTwo),
  'common word': texts(lastThree),
  'two common words': texts(`${ofPlace} || ' ' || ${lastTwo}`),
  'common words that do not meet': texts(`${lastTwo} || ' ' || lag(${lastTwo}) over (order by f.id)`),
  'English word': texts(englishWord),
  'English word with a typo': texts(englishTypo),
  'pinyin of a name': texts(pinyinOf('f.pinyin')),
  'pinyin of a common word': texts(pinyinOf("substring(f.pinyin from '[a-z]+ [a-z]+$')")),
  'initials of a name': texts("regexp_replace(f.pinyin, '([a-z])[a-z]* ?', '\\1', 'g')"),
  'homophone in a name': texts(`translate(f.name, ${HOMOPHONES})`),
  'homophone in a common word': texts(`translate(${lastThree}, ${HOMOPHONES})`),
  'wrong character in a name': texts("overlay(f.name placing '龘' from length(f.name) / 2 for 1)"),
  'wrong character in a common word': texts(`'龘' || ${lastTwo}`),
  'characters exchanged': texts(
    'left(f.name, length(f.name) - 3) || right(f.name, 1) || substr(f.name, length(f.name) - 2, 2)',
  ),
}

/** Texts of other tables: numbers as they are published, and numbers of documents, of which generated data have none. */
const OTHER_TEXTS: Readonly<Record<string, string>> = {
  'number with its unit': `select distinct o.exact || u.name as text from "Observation" o tablesample system (1) repeatable (1) join "Unit" u on u.code = o."unitCode" limit $1`,
  'document number': `select '国办发〔' || y || '〕' || n || '号' as text from generate_series(2005, 2024) y, generate_series(1, 30, 3) n limit $1`,
}

const inRegion = (level: string) => ({
  query: page(', region: $region', undefined, ', $region: String!'),
  variables: texts(`case when f."${level}" is not null then ${lastThree} end`, `, f."${level}" as region`),
})

/** Searches that are narrowed, and what is counted of all hits. */
const NARROWED: readonly Omit<Question, 'bounds'>[] = [
  { name: 'search: in a province', ...inRegion('provinceCode') },
  { name: 'search: in a prefecture', ...inRegion('prefectureCode') },
  { name: 'search: in a county', ...inRegion('regionCode') },
  { name: 'search: only facilities', query: page(', types: [Facility]'), variables: texts(lastThree) },
]

const COUNTED: readonly Omit<Question, 'bounds'>[] = [
  ['total of a name', 'f.name', 'totalCount'],
  ['total of two words', `left(f."regionName", 2) || ' ' || ${lastThree}`, 'totalCount'],
  ['total of a common word', lastTwo, 'totalCount'],
  ['by type, a common word', lastTwo, 'facets { byType { type count } }'],
  [
    'by province, two words',
    `left(f."regionName", 2) || ' ' || ${lastThree}`,
    'facets { byRegion(level: PROVINCE) { count } }',
  ],
  ['by province, a common word', lastTwo, 'facets { byRegion(level: PROVINCE) { count } }'],
].map(([name, text, fields]) => ({
  name: `count: ${name}`,
  query: page('', fields),
  variables: texts(text as string),
}))

/** Searches. */
export const searchQuestions: readonly Question[] = [
  ...Object.entries({ ...TEXTS, ...OTHER_TEXTS }).map(([name, variables]) => ({
    name: `search: ${name}`,
    query: page(),
    variables,
  })),
  ...NARROWED,
  ...COUNTED,
].map((question) => ({ ...question, bounds: BOUNDS }))
