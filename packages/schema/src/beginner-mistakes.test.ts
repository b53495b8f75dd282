// What a beginner's mistakes are answered with, word by word.
import { expect, test } from 'vitest'
import { Operations } from './operations.ts'
import { schema } from './schema.ts'

const operations = new Operations(schema)

function messagesOf(query: string, variables: Record<string, unknown> = {}): string[] {
  const prepared = operations.prepare(query)
  const result = 'errors' in prepared ? prepared : prepared.execute({} as never, variables)
  return ((result as { errors?: { message: string }[] }).errors ?? []).map(({ message }) => message)
}

test.each([
  [
    'fields of the rows on the page',
    '{ facilities { name } }',
    'Cannot query field "name" on type "FacilityConnection". The rows of a list are in nodes: write nodes { name }. 类型 “FacilityConnection” 没有字段 “name”。列表的各行在 nodes 中：请写成 nodes { name }。',
  ],
  [
    'a condition outside the filter',
    '{ observations(region: "140700") { totalCount } }',
    'Unknown argument "region" on field "Query.observations". Conditions go into filter: write observations(filter: {region: …}). 字段 “Query.observations” 没有参数 “region”。条件须放入 filter：请写成 observations(filter: {region: …})。',
  ],
  [
    'a condition without an operator',
    '{ observations(filter: {region: "140700"}) { totalCount } }',
    'Expected value of type "RegionTreeFilter", found "140700". A condition is an object: write {eq: "140700"}. 此处须为类型 “RegionTreeFilter” 的值，不能为 "140700"。条件须写成对象：请写成 {eq: "140700"}。',
  ],
  [
    'a list without an operator',
    '{ observations(filter: {region: ["140700"]}) { totalCount } }',
    'Expected value of type "RegionTreeFilter", found ["140700"]. A condition is an object: write {in: ["140700"]}. 此处须为类型 “RegionTreeFilter” 的值，不能为 ["140700"]。条件须写成对象：请写成 {in: ["140700"]}。',
  ],
  [
    'an argument by the name that other APIs use',
    '{ facilities(limit: 5) { totalCount } }',
    'Unknown argument "limit" on field "Query.facilities". Did you mean "first" or "last"? This argument is called first here. 字段 “Query.facilities” 没有参数 “limit”。是否指 "first" 或 "last"？此参数在本接口中名为 first。',
  ],
  [
    'an operator by the name that other APIs use',
    '{ facilities(filter: {name: {equals: "x"}}) { totalCount } }',
    'Field "equals" is not defined by type "TextFilter". It takes contains, eq, exists, in, startsWith. 类型 “TextFilter” 没有字段 “equals”。可用的有 contains、eq、exists、in、startsWith。',
  ],
  [
    'an order without its direction',
    '{ facilities(orderBy: name) { totalCount } }',
    'Value "name" does not exist in "FacilityOrder" enum. Write NAME_ASC or NAME_DESC. “FacilityOrder” 没有枚举值 “name”。请写成 NAME_ASC 或 NAME_DESC。',
  ],
  [
    'a level of regions in the place of a dimension',
    '{ facilityStatistics { aggregates(groupBy: [COUNTY]) { totalCount } } }',
    'Value "COUNTY" does not exist in "FacilityDimension" enum. Did you mean the enum value "MONTH"? Levels are of regions: write groupBy: [REGION], level: COUNTY. “FacilityDimension” 没有枚举值 “COUNTY”。是否指 "MONTH"？层级属于地区：请写成 groupBy: [REGION], level: COUNTY。',
  ],
  [
    'an enum value in quotes',
    '{ observations(filter: {kind: {eq: "TARGET"}}) { totalCount } }',
    'Enum "ObservationKind" cannot represent non-enum value: "TARGET". Did you mean the enum value "TARGET"? Write TARGET without quotes. "TARGET" 不是 “ObservationKind” 的枚举值。是否指 "TARGET"？请去掉引号，写成 TARGET。',
  ],
  [
    'a field of a small type that is near no other',
    '{ indicator(code: "x") { series(regions: ["140700"]) { value } } }',
    'Cannot query field "value" on type "IndicatorSeries". It has coverage, indicator, rankYear, rows, unit, years. 类型 “IndicatorSeries” 没有字段 “value”。该类型有 coverage、indicator、rankYear、rows、unit、years。',
  ],
  [
    'a number beyond doubles',
    '{ observations(filter: {value: {eq: 1e400}}) { totalCount } }',
    'Float cannot represent 1e400: it is beyond the range of a double. 1e400 超出双精度数的范围。',
  ],
  [
    'a number beyond doubles that is written out',
    `{ observations(filter: {value: {eq: 1${'0'.repeat(309)}}}) { totalCount } }`,
    `Float cannot represent 1${'0'.repeat(309)}: it is beyond the range of a double. 1${'0'.repeat(309)} 超出双精度数的范围。`,
  ],
  [
    'an operation that the service has not',
    'mutation { createFacility { id } }',
    'Operations of type mutation are not supported by this API. 本接口不支持 mutation 操作。',
  ],
  [
    'the text of a search by another name',
    '{ search(text: "x", query: "体育馆") { totalCount } }',
    'Unknown argument "query" on field "Query.search". This argument is called text here. 字段 “Query.search” 没有参数 “query”。此参数在本接口中名为 text。',
  ],
  [
    'an argument that is near no other',
    '{ facility(id: "x", name: "x") { name } }',
    'Unknown argument "name" on field "Query.facility". It takes id. To find it by name, write search(text: …). 字段 “Query.facility” 没有参数 “name”。可用的有 id。按名称查找请用 search(text: …)。',
  ],
  [
    'a region by its name',
    '{ region(code: "140700", name: "晋中") { name } }',
    'Unknown argument "name" on field "Query.region". It takes code. To find it by name, write search(text: …). 字段 “Query.region” 没有参数 “name”。可用的有 code。按名称查找请用 search(text: …)。',
  ],
  [
    'a field that looks up by name',
    '{ regionByName(name: "晋中") { name } }',
    'Cannot query field "regionByName" on type "Query". To find it by name, write search(text: …). 类型 “Query” 没有字段 “regionByName”。按名称查找请用 search(text: …)。',
  ],
  [
    'an argument that is near no other, of no name',
    '{ region(code: "140700", year: 2020) { name } }',
    'Unknown argument "year" on field "Query.region". It takes code. 字段 “Query.region” 没有参数 “year”。可用的有 code。',
  ],
  [
    'an argument of a field that takes none',
    '{ release(version: "2020.1") { version } }',
    'Unknown argument "version" on field "Query.release". It takes none. 字段 “Query.release” 没有参数 “version”。此处不带参数。',
  ],
  [
    'incremental delivery',
    '{ facilities { nodes @stream { name } } }',
    'Unknown directive "@stream". Answers come as a whole: read a list in pages (first, after), and what takes longer in a request of its own. 没有指令 “@stream”。结果一次性返回：列表请按页读取（first、after），较慢的部分请另发一次请求。',
  ],
  [
    'full-width parentheses',
    '{ facilities（first: 5）{ totalCount } }',
    'Syntax Error: Unexpected character: U+FF08. Write the ASCII mark ( instead of （, here and elsewhere. 语法错误：此处不能出现字符 U+FF08。请将 （ 改为半角（英文）符号 (，其他各处亦同。',
  ],
  [
    'a full-width colon',
    '{ facilities(first：5) { totalCount } }',
    'Syntax Error: Unexpected character: U+FF1A. Write the ASCII mark : instead of ：, here and elsewhere. 语法错误：此处不能出现字符 U+FF1A。请将 ： 改为半角（英文）符号 :，其他各处亦同。',
  ],
  [
    'curly quotes',
    '{ region(code: “140700”) { name } }',
    'Syntax Error: Unexpected character: U+201C. Write the ASCII mark " instead of “, here and elsewhere. 语法错误：此处不能出现字符 U+201C。请将 “ 改为半角（英文）符号 "，其他各处亦同。',
  ],
  [
    'a curly quote at the end of a string',
    '{ region(code: "140700”) { name } }',
    'Syntax Error: Unterminated string. Strings begin and end with ", not with ”. 语法错误：字符串没有以英文双引号结束。字符串以英文双引号 " 开始和结束，不能用 ”。',
  ],
  [
    'text without quotes',
    '{ search(text: 篮球) { totalCount } }',
    'Syntax Error: Unexpected character: U+7BEE. Put texts such as 篮 into double quotes ("…"). 语法错误：此处不能出现字符 U+7BEE。文字（如 篮）须放在英文双引号（"…"）中。',
  ],
  [
    'an ideographic space',
    '{ facilities　{ totalCount } }',
    'Syntax Error: Unexpected character: U+3000. That is a space other than the ordinary one; write an ordinary space. 语法错误：此处不能出现字符 U+3000。这是特殊的空格，请改为普通空格。',
  ],
  [
    'single quotes',
    "{ region(code: '140700') { name } }",
    'Syntax Error: Unexpected single quote character (\'), did you mean to use a double quote (")? 语法错误：字符串须用英文双引号，不能用单引号。',
  ],
  [
    'a misspelt field',
    '{ release { versoin } }',
    'Cannot query field "versoin" on type "Release". Did you mean "version"? 类型 “Release” 没有字段 “versoin”。是否指 "version"？',
  ],
  [
    'a missing argument',
    '{ region { name } }',
    'Field "region" argument "code" of type "String!" is required, but it was not provided. 字段 “region” 缺少必需的参数 “code”（类型 String!）。',
  ],
  [
    'a number for a text',
    '{ region(code: 140700) { name } }',
    'String cannot represent a non string value: 140700. Write "140700". 须为带英文双引号的字符串，不能为 140700。',
  ],
  [
    'a text for a number',
    '{ facilities(first: "5") { totalCount } }',
    'Int cannot represent non-integer value: "5". Write 5. 须为整数，不能为 "5"。',
  ],
  [
    'an operator for a Boolean',
    '{ observations(filter: {preferred: {eq: true}}) { totalCount } }',
    'Boolean cannot represent a non boolean value: {eq: true}. It takes no operator: write true or false. 须为 true 或 false，不能为 {eq: true}。此处不用运算符。',
  ],
  [
    'a text for a Boolean',
    '{ observations(filter: {preferred: "true"}) { totalCount } }',
    'Boolean cannot represent a non boolean value: "true". Write true. 须为 true 或 false，不能为 "true"。',
  ],
  [
    'no selection',
    '{ facilities }',
    'Field "facilities" of type "FacilityConnection!" must have a selection of subfields. Did you mean "facilities { ... }"? 字段 “facilities” 的类型 “FacilityConnection!” 有下级字段；请在其后的花括号中选取。是否指 "facilities { ... }"？',
  ],
])('%s', (_, query, message) => {
  expect(messagesOf(query)).toEqual([message])
})

test.each([
  [
    'a variable for a condition without an operator',
    'query ($f: FacilityFilter) { facilities(filter: $f) { totalCount } }',
    { f: { region: '140700' } },
    'Variable "$f" got invalid value "140700" at "f.region"; Expected type "RegionTreeFilter" to be an object. A condition is an object: write {eq: …}. 变量 “$f”（位于 f.region）的值不可用：类型 “RegionTreeFilter” 的值须为对象。条件须写成对象：请写成 {eq: …}。',
  ],
  [
    'a variable without a value',
    'query ($code: String!) { region(code: $code) { name } }',
    {},
    'Variable "$code" of required type "String!" was not provided. 缺少变量 “$code”（类型 String!）。',
  ],
])('%s', (_, query, variables, message) => {
  expect(messagesOf(query, variables)).toEqual([message])
})
