// The files of a release: those of its data package as published, and its tables in other formats, with range and
// conditional requests; text files are compressed for clients that accept it.
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { extname } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { tableFormats } from '@tiyu/exporting'
import type { PackageFile } from '@tiyu/store'
import { parse, type Range } from 'range-parser'
import { memoizeAsync } from '../../memoize-async.ts'
import type { DerivedFiles } from '../../release-files/derived-files.ts'
import { offeredFiles } from '../../release-files/release-files.ts'
import { COMPRESSION_THRESHOLD, type Compression, compressOnce, createCompressStream } from '../compression.ts'
import { entityTag, failsIfMatch, matchesIfNoneMatch } from '../conditional-request.ts'
import { type Coding, negotiateCoding } from '../content-negotiation.ts'
import type { ReleaseApp } from '../release-app.ts'
import type { RequestContext } from '../request-context.ts'
import { createPathFinder, sendError, sendNotFound, sendPreconditionFailed } from '../send-error.ts'
import { sendStream } from '../send-stream.ts'
import { DATA_PATH } from './addresses.ts'
import { sendFileIndex } from './file-index.ts'

/** Compressed files have no Content-Encoding: clients get the bytes whose hash the release states. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.values(tableFormats).map((format) => [`.${format.extension}`, format.contentType])),
  '.gz': 'application/gzip',
  '.json': 'application/json; charset=utf-8',
  '.zip': 'application/zip',
}

/** Longer files are compressed while they are sent, each time; shorter ones once. In bytes. */
const MAX_COMPRESSED_ONCE = 1_000_000

/** One representation of a file. */
interface Representation {
  readonly file: PackageFile
  readonly coding: Coding
  readonly etag: string
  readonly headers: readonly string[]
}

const isText = ({ path }: PackageFile) => /\.(csv|geojson|json|md|ndjson|tsv|txt)$/i.test(path)

/** Returns the header `Range`, which only GET has (RFC 9110, 14.2). */
const rangeOf = ({ method, headers }: IncomingMessage) => (method === 'GET' ? headers.range : undefined)

/** Chooses the coding of a file: ranges are parts of the plain bytes. */
function chooseCoding(request: IncomingMessage, file: PackageFile): Coding {
  if (rangeOf(request) !== undefined || file.bytes < COMPRESSION_THRESHOLD || !isText(file)) return 'identity'
  return negotiateCoding(request.headers['accept-encoding'])
}

function chooseRepresentation(request: IncomingMessage, file: PackageFile): Representation {
  const coding = chooseCoding(request, file)
  const tag = entityTag(file.sha256, coding)
  // A stream may compress the same bytes in another way the next time.
  const etag = coding !== 'identity' && file.bytes > MAX_COMPRESSED_ONCE ? `W/${tag}` : tag
  const headers = [
    ...['accept-ranges', 'bytes', 'cache-control', 'no-cache', 'etag', etag],
    ...['content-type', CONTENT_TYPES[extname(file.path)] ?? 'application/octet-stream'],
    ...(isText(file) ? ['vary', 'Accept-Encoding'] : []),
    ...(coding === 'identity' ? [] : ['content-encoding', coding]),
  ]
  return { file, coding, etag, headers }
}

/** Returns the requested range, `unsatisfiable`, or undefined for the whole file. */
function requestedRange(request: IncomingMessage, { file, etag }: Representation): Range | 'unsatisfiable' | undefined {
  const [range, ifRange] = [rangeOf(request), request.headers['if-range']]
  if (!range || (ifRange && ifRange !== etag)) return undefined
  const { code, type, ranges } = parse(file.bytes, range)
  // Malformed ranges are ignored (RFC 9110, 14.2), and so are several, which are not worth a multipart response.
  if (code === 1 || type !== 'bytes' || ranges.length > 1) return undefined
  return ranges[0] ?? 'unsatisfiable'
}

function refuseRange(context: RequestContext, { bytes }: PackageFile): void {
  const message = `The range lies outside the file, which has ${bytes} bytes. 所请求的范围超出文件，文件共 ${bytes} 字节。`
  sendError(context, 'RANGE_NOT_SATISFIABLE', message, ['content-range', `bytes */${bytes}`])
}

const UNREADABLE_FILE = 'The file cannot be read at the moment; try again later. 目前无法读取该文件，请稍后再试。'

/** Opens a file before the head is sent, so that one that cannot be read is answered; undefined if it was answered. */
async function openFile(context: RequestContext, read: () => Readable): Promise<Readable | undefined> {
  const stream = read()
  // Nothing is read for HEAD.
  if (context.method === 'HEAD') return stream
  try {
    await once(stream, 'readable')
    return stream
  } catch (error) {
    context.logError(error)
    sendError(context, 'UNAVAILABLE', UNREADABLE_FILE)
    return undefined
  }
}

async function sendPlain(context: RequestContext, { file, headers }: Representation, range?: Range): Promise<void> {
  const { start, end } = range ?? { start: 0, end: file.bytes - 1 }
  const stream = await openFile(context, () => file.read({ start, end }))
  if (!stream) return
  context.writeHead(range ? 206 : 200, [
    ...headers,
    ...['content-length', String(end - start + 1)],
    ...(range ? ['content-range', `bytes ${start}-${end}/${file.bytes}`] : []),
  ])
  await sendStream(context, [stream])
}

async function sendCompressed(
  context: RequestContext,
  { file, headers }: Representation,
  coding: Compression,
): Promise<void> {
  const stream = await openFile(context, () => file.read())
  if (!stream) return
  if (file.bytes > MAX_COMPRESSED_ONCE) {
    context.writeHead(200, headers)
    await sendStream(context, [stream, createCompressStream(coding)])
    return
  }
  const body = await compressOnce(await buffer(stream), coding, file.sha256)
  context.writeHead(200, [...headers, 'content-length', String(body.length)]).end(body)
}

async function sendFile(context: RequestContext, file: PackageFile): Promise<void> {
  const { request } = context
  const representation = chooseRepresentation(request, file)
  const { coding, etag, headers } = representation
  const range = requestedRange(request, representation)
  if (failsIfMatch(request.headers['if-match'], etag)) sendPreconditionFailed(context)
  else if (matchesIfNoneMatch(request.headers['if-none-match'], etag)) context.writeHead(304, headers).end()
  else if (range === 'unsatisfiable') refuseRange(context, file)
  else if (coding === 'identity') await sendPlain(context, representation, range)
  else await sendCompressed(context, representation, coding)
}

/** Returns a file of the package, or makes one that is offered besides. */
async function findFile(
  { release, identity }: ReleaseApp,
  path: string,
  derived: DerivedFiles,
): Promise<PackageFile | undefined> {
  const published = release.files.get(path)
  if (published) return published
  const offered = offeredFiles(release).get(path)
  return offered && derived.get(identity, offered)
}

/** Returns the finder of the files of a release, which is made at its first unknown path. */
const pathFinderOf = memoizeAsync(async ({ release }: ReleaseApp) =>
  createPathFinder([...release.files.keys(), ...offeredFiles(release).keys()].map((name) => DATA_PATH + name)),
)

/** Sends a file of the release, or the list of all files. */
export async function sendDataFile(context: RequestContext, app: ReleaseApp, derived: DerivedFiles): Promise<void> {
  const path = context.url.path.slice(DATA_PATH.length).replace(/\/$/, '')
  if (path === '') {
    await sendFileIndex(context, app.release)
    return
  }
  const file = await findFile(app, path, derived)
  if (file) await sendFile(context, file)
  else sendNotFound(context, await pathFinderOf(app))
}
