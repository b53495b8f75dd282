// The files of a release's data package, byte for byte as published; with range and conditional requests.
import type { IncomingMessage } from 'node:http'
import { extname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { PackageFile } from '@tiyu/store'
import { parse, type Range } from 'range-parser'
import { matchesIfNoneMatch } from '../conditional-request.ts'
import type { ReleaseApp } from '../release-app.ts'
import type { RequestContext } from '../request-context.ts'
import { sendNotFound } from '../send-error.ts'

export const DATA_PATH = '/data/'

/** Compressed files have no Content-Encoding: clients get the bytes whose hash the release states. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8; header=present',
  '.gz': 'application/gzip',
  '.json': 'application/json; charset=utf-8',
}

const etagOf = ({ sha256 }: PackageFile) => `"${sha256}"`

function fileHeaders(file: PackageFile): string[] {
  return [
    ...['accept-ranges', 'bytes', 'cache-control', 'no-cache', 'etag', etagOf(file)],
    ...['content-type', CONTENT_TYPES[extname(file.path)] ?? 'application/octet-stream'],
  ]
}

/** Returns the requested range, `unsatisfiable`, or undefined for the whole file. */
function requestedRange({ headers }: IncomingMessage, file: PackageFile): Range | 'unsatisfiable' | undefined {
  const { range, 'if-range': ifRange } = headers
  if (!range || (ifRange && ifRange !== etagOf(file))) return undefined
  const { code, type, ranges } = parse(file.bytes, range)
  // Malformed ranges are ignored (RFC 9110, 14.2), and so are several, which are not worth a multipart response.
  if (code === 1 || type !== 'bytes' || ranges.length > 1) return undefined
  return ranges[0] ?? 'unsatisfiable'
}

async function sendBytes(context: RequestContext, file: PackageFile, range: Range | undefined): Promise<void> {
  const { start, end } = range ?? { start: 0, end: file.bytes - 1 }
  const response = context.writeHead(range ? 206 : 200, [
    ...fileHeaders(file),
    ...['content-length', String(end - start + 1)],
    ...(range ? ['content-range', `bytes ${start}-${end}/${file.bytes}`] : []),
  ])
  if (context.method === 'HEAD') {
    response.end()
    return
  }
  try {
    await pipeline(file.read({ start, end }), response)
  } catch (error) {
    // The client left. After any other error the response ends short of its length, so that the client notices.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
}

/** Sends a file of the release's package. */
export async function sendDataFile(context: RequestContext, { release }: ReleaseApp): Promise<void> {
  const file = release.files.get(context.url.path.slice(DATA_PATH.length))
  if (!file) {
    sendNotFound(context)
    return
  }
  if (matchesIfNoneMatch(context.request.headers['if-none-match'], etagOf(file))) {
    context.writeHead(304, fileHeaders(file)).end()
    return
  }
  const range = requestedRange(context.request, file)
  if (range === 'unsatisfiable') context.writeHead(416, ['content-range', `bytes */${file.bytes}`]).end()
  else await sendBytes(context, file, range)
}
