// The files of the data package of a release, as they were published: wholly, in part, or not at all where the caller has
// them already.
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { pipeline } from 'node:stream'
import type { PackageFile } from '@tiyu/store'
import { parse, type Range } from 'range-parser'
import { notFound } from './not-found.ts'
import type { HttpHandler } from './route.ts'

export const DATA_PATH = '/data/'

/** Compressed files are sent as the files they are: their hash is that of the release. */
const TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8; header=present',
  '.gz': 'application/gzip',
  '.json': 'application/json; charset=utf-8',
}

function fileHeaders({ path, sha256 }: PackageFile): OutgoingHttpHeaders {
  return {
    'accept-ranges': 'bytes',
    'access-control-allow-origin': '*',
    'cache-control': 'no-cache',
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    etag: `"${sha256}"`,
  }
}

/** Whether the caller holds these bytes, by the entity tags it names. */
function matchesIfNoneMatch({ headers }: IncomingMessage, { sha256 }: PackageFile): boolean {
  const tags = (headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags.includes(`"${sha256}"`) || tags[0] === '*'
}

/** The one range a caller asks for; `none` where it asks for no byte there is; undefined where it is to get the whole. */
function requestedRange({ headers }: IncomingMessage, { bytes, sha256 }: PackageFile): Range | 'none' | undefined {
  const { range, 'if-range': ifRange } = headers
  if (!range || (ifRange && ifRange !== `"${sha256}"`)) return undefined
  const { code, type, ranges } = parse(bytes, range)
  // A range that is badly written is as good as none (RFC 9110, 14.2); so are several, which nobody asks for in CSV.
  if (code === 1 || type !== 'bytes' || ranges.length > 1) return undefined
  return ranges[0] ?? 'none'
}

function sendBytes(file: PackageFile, range: Range | undefined, response: ServerResponse): void {
  const { start, end } = range ?? { start: 0, end: file.bytes - 1 }
  response.writeHead(range ? 206 : 200, {
    ...fileHeaders(file),
    'content-length': end - start + 1,
    ...(range && { 'content-range': `bytes ${start}-${end}/${file.bytes}` }),
  })
  if (response.req.method === 'HEAD') {
    response.end()
    return
  }
  // A caller that went away needs no words; for one that waits a broken answer ends early, and its length tells so.
  pipeline(file.read({ start, end }), response, (error) => {
    if (error && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') console.error(error)
  })
}

function sendFile(file: PackageFile, request: IncomingMessage, response: ServerResponse): void {
  if (matchesIfNoneMatch(request, file)) {
    response.writeHead(304, fileHeaders(file)).end()
    return
  }
  const range = requestedRange(request, file)
  if (range === 'none') response.writeHead(416, { 'content-range': `bytes */${file.bytes}` }).end()
  else sendBytes(file, range, response)
}

/** Answers with the files of a release under `/data/`. */
export function dataFilesHandler(files: ReadonlyMap<string, PackageFile>): HttpHandler {
  return (request, response) => {
    const [path = ''] = (request.url ?? '').slice(DATA_PATH.length).split('?', 1)
    const file = files.get(path)
    if (file) sendFile(file, request, response)
    else notFound(request, response)
  }
}
