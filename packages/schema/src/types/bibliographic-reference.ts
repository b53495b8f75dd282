// How to cite a release, or a single fact of it, as it was read online.
import { type AnyTable, type Bilingual, type ModelName, pagePath, tableOf } from '@tiyu/model'
import { bibtex, type CitedWork, cslJson, gbt7714 } from '@tiyu/store'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { userError } from '../errors.ts'
import { citedTitle } from '../read/cited-title.ts'
import type { Row } from '../read/where.ts'
import { Cited } from '../resource/define-node.ts'
import { Release } from './release.ts'

/** A work with its address. */
type OnlineWork = CitedWork & { readonly online: NonNullable<CitedWork['online']> }

type Write = (work: OnlineWork, language: keyof Bilingual) => string

const address: Write = ({ online }, language) => online.address[language]

const BibliographicReference = builder.objectRef<OnlineWork>('BibliographicReference').implement({
  description:
    'How to cite something of a release, as read at its permanent address.\n发布版中一项内容的引用格式，附永久地址与引用日期。',
  fields: (t) => {
    const text = (write: Write, language: keyof Bilingual, description: string) =>
      t.string({ description, resolve: (work) => write(work, language) })
    return {
      address: text(address, 'zh', 'Its permanent address, of the page in Chinese.\n永久地址（中文页面）。'),
      addressEn: text(address, 'en', 'Its permanent address, of the page in English.\n永久地址（英文页面）。'),
      accessedOn: t.field({
        type: 'Date',
        description: 'Day of the access.\n引用日期。',
        resolve: ({ online }) => online.accessedOn,
      }),
      gbt7714: text(gbt7714, 'zh', 'By GB/T 7714-2015, in Chinese.\n按 GB/T 7714—2015 著录（中文）。'),
      gbt7714En: text(gbt7714, 'en', 'By GB/T 7714-2015, in English.\n按 GB/T 7714—2015 著录（英文）。'),
      bibtex: text(bibtex, 'zh', 'As BibTeX, in Chinese.\nBibTeX（中文）。'),
      bibtexEn: text(bibtex, 'en', 'As BibTeX, in English.\nBibTeX（英文）。'),
      cslJson: text(
        cslJson,
        'zh',
        'As CSL-JSON, for Zotero and others, in Chinese.\nCSL-JSON，供 Zotero 等使用（中文）。',
      ),
      cslJsonEn: text(
        cslJson,
        'en',
        'As CSL-JSON, for Zotero and others, in English.\nCSL-JSON，供 Zotero 等使用（英文）。',
      ),
    }
  },
})

/** @throws GraphQLError BAD_USER_INPUT if the date is only a year or a month */
function accessDate(given: string | null | undefined, today: string): string {
  if (!given || given.length === today.length) return given || today
  throw userError(
    'BAD_USER_INPUT',
    `accessedOn is ${given}; give the day, such as ${today}.`,
    `accessedOn 为 ${given}；请写到日，如 ${today}。`,
  )
}

/** A release, or a row of one, with the path of its page below the language, and its place within that page. */
type Subject = Omit<CitedWork, 'online'> & { readonly path: string; readonly fragment?: string }

/** Completes a reference with the address and the day of the access. */
function referTo(
  { release, path, part, fragment }: Subject,
  given: string | null | undefined,
  context: Context,
): OnlineWork {
  const accessedOn = accessDate(given, context.today())
  const origin = context.origin()
  const place = `?release=${encodeURIComponent(release.version)}${fragment ? `#${fragment}` : ''}`
  const addressIn = (language: keyof Bilingual) => `${origin}/${language}${path}${place}`
  return { release, part, online: { accessedOn, address: { zh: addressIn('zh'), en: addressIn('en') } } }
}

/** Returns where a row is shown: on its own page, or as a part of that of another row. */
function placeOf(table: AnyTable, row: Row): Pick<Subject, 'path' | 'fragment'> {
  const key = row[table.key] as string
  if (table.model === 'RankClaim')
    return { path: pagePath(tableOf('Observation'), row.observationId as string), fragment: key }
  const [indicator] = table.model === 'SeriesBreak' ? (row.indicatorCodes as string[]) : []
  return { path: indicator ? pagePath(tableOf('Indicator'), indicator) : pagePath(table, key) }
}

const DESCRIPTION =
  'How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.\n引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。'

const ACCESSED_ON = 'Day of the access. Default: today’s date in UTC.\n引用日期；缺省为当日（UTC）。'

builder.objectField(Release, 'bibliographicReference', (t) =>
  t.field({
    type: BibliographicReference,
    description: DESCRIPTION,
    args: { accessedOn: t.arg({ type: 'Date', description: ACCESSED_ON }) },
    resolve: (release, { accessedOn }, context) => referTo({ release, path: '/' }, accessedOn, context),
  }),
)

builder.interfaceField(Cited, 'bibliographicReference', (t) =>
  t.field({
    type: BibliographicReference,
    description: DESCRIPTION,
    args: { accessedOn: t.arg({ type: 'Date', description: ACCESSED_ON }) },
    resolve: async (row, { accessedOn }, context, { parentType }) => {
      const table = tableOf(parentType.name as ModelName)
      const part = { key: `${table.model}-${row[table.key]}`, title: await citedTitle(table.model, row, context) }
      return referTo({ release: context.release, part, ...placeOf(table, row) }, accessedOn, context)
    },
  }),
)
