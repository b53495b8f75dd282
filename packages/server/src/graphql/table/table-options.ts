// The table that a request accepts: the format by `?format=` or Accept, and its options.
import { type FormatName, type HeaderStyle, headerStyles, tableFormats } from '@tiyu/exporting'
import type { Bilingual } from '@tiyu/model'
import { GraphQLError } from 'graphql'
import { negotiateTableFormat } from '../../http/content-negotiation.ts'
import type { RequestContext } from '../../http/request-context.ts'

/** The options of a table. */
export interface TableOptions {
  readonly format: FormatName
  readonly headers: HeaderStyle
  /** Language of the name of the file and of texts in one language; undefined if the address names none. */
  readonly language: keyof Bilingual | undefined
  readonly bom: boolean
  readonly rawFormulas: boolean
  readonly provenance: boolean
}

const formatNames = Object.keys(tableFormats) as FormatName[]

/** The name of the usual response, which `?format=` may give too. */
const JSON_FORMAT = 'json'

function invalidOption(name: string, value: string, values: readonly string[]): GraphQLError {
  const shown = JSON.stringify(value.slice(0, 40))
  const texts: Bilingual = {
    en: `${name}=${shown} is not known; write ${values.join(', ')}.`,
    zh: `${name}=${shown} 无法识别；可用：${values.join('、')}。`,
  }
  return new GraphQLError(`${texts.en} ${texts.zh}`, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } })
}

/** Returns one of the values an option may have. */
function choose<Value extends string, Otherwise extends Value | undefined>(
  params: URLSearchParams,
  name: string,
  { values, otherwise }: { readonly values: readonly Value[]; readonly otherwise: Otherwise },
): Value | Otherwise {
  const text = params.get(name)
  if (text === null || text === '') return otherwise
  const value = values.find((one) => one === text.toLowerCase())
  if (value === undefined) throw invalidOption(name, text, values)
  return value
}

const isOn = (params: URLSearchParams, name: string) =>
  choose(params, name, { values: ['0', '1'], otherwise: '0' }) === '1'

/** True if a request asks for a table. */
export function requestsTable({ url: { search }, request: { headers } }: RequestContext): boolean {
  const format = search.includes('format=') && new URLSearchParams(search).get('format')
  return format ? format.toLowerCase() !== JSON_FORMAT : negotiateTableFormat(headers.accept) !== undefined
}

/**
 * Returns the options of a request for a table.
 * @throws GraphQLError for an unknown value of an option
 */
export function readTableOptions({ url: { search }, request: { headers } }: RequestContext): TableOptions {
  const params = new URLSearchParams(search)
  const accepted = negotiateTableFormat(headers.accept) ?? 'csv'
  return {
    format: choose(params, 'format', { values: formatNames, otherwise: accepted }),
    headers: choose(params, 'headers', { values: headerStyles, otherwise: 'fields' }),
    language: choose(params, 'language', { values: ['zh', 'en'] as const, otherwise: undefined }),
    bom: isOn(params, 'bom'),
    rawFormulas: choose(params, 'formulas', { values: ['defuse', 'keep'], otherwise: 'defuse' }) === 'keep',
    provenance: isOn(params, 'provenance'),
  }
}
