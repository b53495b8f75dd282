// What would be right, for the mistakes that beginners make most.
import {
  type GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import { type Hint, punctuationHint } from './punctuation-hint.ts'

/** Names that other APIs give to arguments of lists. */
const ARGUMENT_NAMES: Readonly<Record<string, string>> = {
  where: 'filter',
  filters: 'filter',
  condition: 'filter',
  conditions: 'filter',
  limit: 'first',
  take: 'first',
  top: 'first',
  pageSize: 'first',
  per_page: 'first',
  offset: 'after',
  skip: 'after',
  page: 'after',
  cursor: 'after',
  sort: 'orderBy',
  sortBy: 'orderBy',
  order: 'orderBy',
  order_by: 'orderBy',
  query: 'text',
  q: 'text',
  term: 'text',
  keyword: 'text',
  keywords: 'text',
}

/** Names of arguments and fields with which other APIs look up a record by its name. */
const BY_NAME =
  /^(?:name|nameEn|title|titleEn|label|text|q|query|search|terms?|keywords?|contains)$|^(?:search|find|lookup)|ByName$/i

/** Names that are listed at most: filters have more fields than a message should. */
const MAX_NAMES = 12

function fieldsOf(schema: GraphQLSchema, typeName: string) {
  const type = schema.getType(typeName)
  return isObjectType(type) || isInterfaceType(type) ? type.getFields() : {}
}

/** For a field that is near no other; a type with many fields is left to introspection. */
function fieldsHint(schema: GraphQLSchema, typeName: string): Hint | undefined {
  const names = Object.keys(fieldsOf(schema, typeName))
  if (names.length === 0 || names.length > MAX_NAMES || typeName === 'Query') return undefined
  return { en: `It has ${names.join(', ')}.`, zh: `该类型有 ${names.join('、')}。` }
}

/** For a level of regions in the place of a dimension. */
function levelHint(schema: GraphQLSchema, typeName: string, value: string): Hint | undefined {
  const levels = schema.getType('RegionLevel')
  if (!typeName.endsWith('Dimension') || !isEnumType(levels) || !levels.getValue(value)) return undefined
  return {
    en: `Levels are of regions: write groupBy: [REGION], level: ${value}.`,
    zh: `层级属于地区：请写成 groupBy: [REGION], level: ${value}。`,
  }
}

/** For a value in quotes, in another case or without its direction, as in orderBy: name. */
function enumHint(schema: GraphQLSchema, typeName: string, written: string): Hint | undefined {
  const type = schema.getType(typeName)
  if (!isEnumType(type)) return undefined
  const names = type.getValues().map(({ name }) => name)
  const value = written.replaceAll('"', '')
  if (written.startsWith('"') && names.includes(value))
    return { en: `Write ${value} without quotes.`, zh: `请去掉引号，写成 ${value}。` }
  const wanted = value.replaceAll(/([a-z])([A-Z])/g, '$1_$2').toUpperCase()
  const near = names.filter((name) => name === wanted || name.startsWith(`${wanted}_`))
  if (near.length > 0 && near.length <= MAX_NAMES)
    return { en: `Write ${near.join(' or ')}.`, zh: `请写成 ${near.join(' 或 ')}。` }
  return names.length <= MAX_NAMES ? namesHint(names) : undefined
}

/** For a field of the rows that is selected on the page. */
function rowFieldHint(schema: GraphQLSchema, field: string, typeName: string): Hint | undefined {
  const { nodes } = fieldsOf(schema, typeName)
  if (!nodes || !Object.hasOwn(fieldsOf(schema, getNamedType(nodes.type).name), field)) return undefined
  return {
    en: `The rows of a list are in nodes: write nodes { ${field} }.`,
    zh: `列表的各行在 nodes 中：请写成 nodes { ${field} }。`,
  }
}

/** For a condition outside the filter, and for an argument that has another name here. */
function argumentHint(schema: GraphQLSchema, argument: string, typeName: string, fieldName: string): Hint | undefined {
  const args = fieldsOf(schema, typeName)[fieldName]?.args ?? []
  const filter = args.find(({ name }) => name === 'filter')?.type
  const filterType = filter && getNamedType(filter)
  if (isInputObjectType(filterType) && Object.hasOwn(filterType.getFields(), argument)) {
    const example = `${fieldName}(filter: {${argument}: …})`
    return { en: `Conditions go into filter: write ${example}.`, zh: `条件须放入 filter：请写成 ${example}。` }
  }
  const name = Object.hasOwn(ARGUMENT_NAMES, argument) ? ARGUMENT_NAMES[argument] : undefined
  if (!name || !args.some((one) => one.name === name)) return undefined
  return { en: `This argument is called ${name} here.`, zh: `此参数在本接口中名为 ${name}。` }
}

/** For a name that is near no other. */
function namesHint(names: readonly string[]): Hint | undefined {
  if (names.length > MAX_NAMES) return undefined
  if (names.length === 0) return { en: 'It takes none.', zh: '此处不带参数。' }
  return { en: `It takes ${names.join(', ')}.`, zh: `可用的有 ${names.join('、')}。` }
}

/** For what looks up a record by its name, in a schema with a field `search` that takes a text. */
function searchHint(schema: GraphQLSchema, typeName: string, name: string): Hint | undefined {
  const { search } = fieldsOf(schema, typeName)
  if (!BY_NAME.test(name) || !search?.args.some((one) => one.name === 'text')) return undefined
  return { en: 'To find it by name, write search(text: …).', zh: '按名称查找请用 search(text: …)。' }
}

const joinHints = (one: Hint | undefined, other: Hint | undefined): Hint | undefined =>
  one && other ? { en: `${one.en} ${other.en}`, zh: `${one.zh}${other.zh}` } : (one ?? other)

/** For an argument that is near no other. */
const argumentsHint = (schema: GraphQLSchema, typeName: string, fieldName: string) =>
  namesHint((fieldsOf(schema, typeName)[fieldName]?.args ?? []).map(({ name }) => name))

/** For an operator or a field that an input type lacks. */
function inputHint(schema: GraphQLSchema, typeName: string): Hint | undefined {
  const type = schema.getType(typeName)
  return isInputObjectType(type) ? namesHint(Object.keys(type.getFields())) : undefined
}

/** For a bare value in the place of a condition. */
function operatorHint(schema: GraphQLSchema, typeName: string, value: string | undefined): Hint | undefined {
  const type = schema.getType(typeName)
  if (!isInputObjectType(type) || !type.getFields().eq || value?.startsWith('{')) return undefined
  const [operator, example] = value?.startsWith('[') && type.getFields().in ? ['in', value] : ['eq', value ?? '…']
  return {
    en: `A condition is an object: write {${operator}: ${example}}.`,
    zh: `条件须写成对象：请写成 {${operator}: ${example}}。`,
  }
}

/** For a value with or without quotes that should be the other way; the Chinese messages of scalars say so themselves. */
const quotesHint = (example: string): Hint => ({ en: `Write ${example}.`, zh: '' })

/** For a condition in the place of a Boolean. */
const BOOLEAN_HINT: Hint = { en: 'It takes no operator: write true or false.', zh: '此处不用运算符。' }

/** For the directives of incremental delivery. */
function deliveryHint(directive: string): Hint | undefined {
  if (directive !== '@defer' && directive !== '@stream') return undefined
  return {
    en: 'Answers come as a whole: read a list in pages (first, after), and what takes longer in a request of its own.',
    zh: '结果一次性返回：列表请按页读取（first、after），较慢的部分请另发一次请求。',
  }
}

type HintRule = readonly [pattern: RegExp, hint: (schema: GraphQLSchema, groups: readonly string[]) => Hint | undefined]

const rules: readonly HintRule[] = [
  [
    /^Cannot query field "(.+?)" on type "(.+?)"\.( Did you mean)?/,
    (schema, [field = '', type = '', isSuggested]) =>
      rowFieldHint(schema, field, type) ??
      searchHint(schema, type, field) ??
      (isSuggested ? undefined : fieldsHint(schema, type)),
  ],
  [
    /(?:^|; )Value "([^"]+)" does not exist in "(\w+)" enum\.( Did you mean|$)/,
    (schema, [value = '', type = '', isSuggested]) =>
      levelHint(schema, type, value) ?? (isSuggested ? undefined : enumHint(schema, type, value)),
  ],
  [
    /^Enum "(.+?)" cannot represent non-enum value: (".{1,100}?")\./,
    (schema, [type = '', value = '']) => enumHint(schema, type, value),
  ],
  [
    /^Unknown argument "(.+?)" on field "(.+?)\.(.+?)"\.( Did you mean)?/,
    (schema, [argument = '', type = '', field = '', isSuggested]) =>
      argumentHint(schema, argument, type, field) ??
      joinHints(
        isSuggested ? undefined : argumentsHint(schema, type, field),
        field === 'search' ? undefined : searchHint(schema, type, argument),
      ),
  ],
  [
    /^Expected value of type "(\w+)", found (.{1,100})\.$/s,
    (schema, [type = '', value]) => operatorHint(schema, type, value),
  ],
  [/(?:^|; )Field "[^"]+" is not defined by type "(\w+)"\.$/, (schema, [type = '']) => inputHint(schema, type)],
  [/^Unknown directive "(.+?)"\.$/, (_schema, [directive = '']) => deliveryHint(directive)],
  [
    /^(?:String|ID) cannot represent a non.?string.* value: (-?[\d.]+)$/,
    (_schema, [value]) => quotesHint(`"${value}"`),
  ],
  [/^(?:Int|Float) cannot represent non.+ value: "(-?\d+(?:\.\d+)?)"$/, (_schema, [value = '']) => quotesHint(value)],
  [/^Boolean cannot represent a non boolean value: "(true|false)"$/, (_schema, [value = '']) => quotesHint(value)],
  [/^Boolean cannot represent a non boolean value: \{/, () => BOOLEAN_HINT],
  [/; Expected type "(\w+)" to be an object\.$/, (schema, [type = '']) => operatorHint(schema, type, undefined)],
]

/** Returns what would be right, if it is known. */
export function hintFor(error: GraphQLError, schema: GraphQLSchema): Hint | undefined {
  for (const [pattern, hint] of rules) {
    const match = pattern.exec(error.message)
    if (match) return hint(schema, match.slice(1))
  }
  return error.message.startsWith('Syntax Error') ? punctuationHint(error) : undefined
}
