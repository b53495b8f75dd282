// Says in words what is wrong with datapackage.json: the property, its value, and what would be right.
import { type Bilingual, type Problem, quote } from '@tiyu/model'
import { DESCRIPTOR_FILE } from './descriptor-schema.ts'

/** Returns a problem of datapackage.json. */
export function descriptorProblem(message: Bilingual, hint: Bilingual): Problem {
  return { file: DESCRIPTOR_FILE, message, hint }
}

const TEXT: Bilingual = {
  en: 'Write a text without control characters, invisible characters or halves of characters (such as \\ud800).',
  zh: '请写文字，不含控制字符、不可见字符或半个字符（如 \\ud800）。',
}

/** What would be right, by the path of a property; numbers are left out of the path. */
const HINTS: Readonly<Record<string, Bilingual>> = {
  '': { en: 'Write an object: { "name": …, "title": …, … }.', zh: '请写一个对象：{ "name": …, "title": …, … }。' },
  name: {
    en: 'Write lower-case letters, digits, points and hyphens, such as my-city-sports.',
    zh: '请用小写字母、数字、点和连字符，如 my-city-sports。',
  },
  title: TEXT,
  description: TEXT,
  version: {
    en: 'Write a year, a point and a number as a text, such as "2021.1".',
    zh: '请写年份、点和序号，作为文本，如 "2021.1"。',
  },
  created: {
    en: 'Write a day not later than today, or a day and a time, such as "2021-03-31" or "2021-03-31T00:00:00Z".',
    zh: '请写不晚于今天的日期，或日期与时间，如 "2021-03-31" 或 "2021-03-31T00:00:00Z"。',
  },
  licenses: {
    en: 'List at least one licence, such as { "name": "CC-BY-4.0" }.',
    zh: '请至少列出一项许可，如 { "name": "CC-BY-4.0" }。',
  },
  'licenses.name': TEXT,
  resources: {
    en: 'List each table, such as { "name": "sports", "path": "sports.csv" }.',
    zh: '请逐一列出各表，如 { "name": "sports", "path": "sports.csv" }。',
  },
  'resources.name': {
    en: 'Write the name of the table, such as "sports".',
    zh: '请写表名，如 "sports"。',
  },
  'resources.path': {
    en: 'Write a path within the folder that ends in .csv or .csv.gz, of Latin letters, digits, points, hyphens, underscores and slashes, such as "sports.csv".',
    zh: '请写文件夹内以 .csv 或 .csv.gz 结尾的路径，只用英文字母、数字、点、连字符、下划线和斜线，如 "sports.csv"。',
  },
  'resources.compression': {
    en: 'Write "gz" for a file that ends in .csv.gz; leave it out for any other.',
    zh: '以 .csv.gz 结尾的文件写 "gz"，其他文件不写此项。',
  },
  'resources.encoding': {
    en: 'Write "utf-8" or leave it out; "tiyu tidy" converts the file.',
    zh: '请写 "utf-8" 或不写此项；可用 “tiyu tidy” 转换文件。',
  },
  'resources.bytes': {
    en: 'Write the size of the file in bytes, or leave it out.',
    zh: '请写文件的字节数，或不写此项。',
  },
  'resources.hash': {
    en: 'Write the hash of the file, such as "sha256:9f86…" (md5, sha1, sha256, sha512), or leave it out.',
    zh: '请写文件的散列值，如 "sha256:9f86…"（md5、sha1、sha256、sha512），或不写此项。',
  },
  'resources.format': { en: 'Write "csv" or leave it out.', zh: '请写 "csv" 或不写此项。' },
  'resources.dialect': {
    en: 'Leave it out: the files have commas, double quotes, LF line endings, and their header in the first line.',
    zh: '请不写此项：文件以逗号分隔、用双引号、LF 换行，首行为表头。',
  },
}

function hintFor(path: readonly PropertyKey[]): Bilingual {
  const names = path.filter((part) => typeof part === 'string')
  for (let length = names.length; length > 0; length -= 1) {
    const hint = HINTS[names.slice(0, length).join('.')]
    if (hint) return hint
  }
  return HINTS[''] as Bilingual
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((value, part) => (value as Record<PropertyKey, unknown> | null | undefined)?.[part], content)
}

/** Returns the problem of a property that is missing or has a wrong value. */
export function propertyProblem(content: unknown, path: readonly PropertyKey[]): Problem {
  const name = path.join('.') || DESCRIPTOR_FILE
  const value = valueAt(content, path)
  const written = typeof value === 'string' ? quote(value) : JSON.stringify(value)?.slice(0, 60)
  const message =
    value === undefined
      ? { en: `${name} is missing.`, zh: `缺少 ${name}。` }
      : { en: `${name} is ${written}, which is not valid.`, zh: `${name} 的值 ${written} 无效。` }
  return descriptorProblem(message, hintFor(path))
}
