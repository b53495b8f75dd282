import { Readable } from 'node:stream'
import { type Table, type TableFormat, tableFormats } from '@tiyu/exporting'
import type { ReleaseInfo } from '@tiyu/store'
import { attachment } from '../../http/attachment.ts'
import { createCompressStream } from '../../http/compression.ts'
import { type Coding, negotiateCoding, negotiateLanguage } from '../../http/content-negotiation.ts'
import type { RequestContext } from '../../http/request-context.ts'
import { sendStream } from '../../http/send-stream.ts'
import { tableTitle } from './file-name.ts'
import type { TableOptions } from './table-options.ts'

/** A table to send, with the type of its rows and the release that they are read from. */
interface SentTable {
  readonly table: Table
  readonly rowType: string
  readonly options: TableOptions
  readonly release: ReleaseInfo
}

/** Chooses the language of the file: that of the address, of the headers, or, where they are names of fields, of the client. */
function chooseLanguage({ headers, language }: TableOptions, { request }: RequestContext): 'en' | 'zh' {
  if (language) return language
  if (headers !== 'fields') return headers === 'en' ? 'en' : 'zh'
  return negotiateLanguage(request.headers['accept-language'], ['en', 'zh'])
}

function chooseCoding({ isCompressed }: TableFormat, { request }: RequestContext): Coding {
  return isCompressed ? 'identity' : negotiateCoding(request.headers['accept-encoding'])
}

/** Sends a table as a file to download. */
export async function sendTable(
  context: RequestContext,
  { table, rowType, options, release }: SentTable,
): Promise<void> {
  const format: TableFormat = tableFormats[options.format]
  const titles = tableTitle(rowType, release.version)
  const language = chooseLanguage(options, context)
  const title = titles[language]
  const coding = chooseCoding(format, context)
  context.writeHead(200, [
    ...['content-type', format.contentType],
    ...['content-disposition', attachment(`${title}.${format.extension}`, `${titles.en}.${format.extension}`)],
    ...['cache-control', 'no-cache', 'vary', 'Accept, Accept-Encoding, Accept-Language'],
    ...(coding === 'identity' ? [] : ['content-encoding', coding]),
  ])
  const pieces = format.write(table, { ...options, language, title, publishedAt: release.publishedAt })
  const bytes = Readable.from(pieces, { objectMode: false })
  await sendStream(context, coding === 'identity' ? [bytes] : [bytes, createCompressStream(coding)])
}
