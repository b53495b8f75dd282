import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { RequestContext } from './request-context.ts'
import { endIfReadSlowly } from './slow-reader.ts'

/** Sends the bytes of a stream after the head, through further streams that transform them; none in response to HEAD. */
export async function sendStream(
  {
    response,
    method,
    bodyBytes,
    readerIntervalMs,
  }: Pick<RequestContext, 'response' | 'method'> & Partial<Pick<RequestContext, 'bodyBytes' | 'readerIntervalMs'>>,
  streams: readonly [Readable, ...Transform[]],
): Promise<void> {
  if (method === 'HEAD') {
    // A file that is opened would stay open.
    for (const stream of streams) stream.destroy()
    response.end()
    return
  }
  bodyBytes?.count(response)
  endIfReadSlowly(response, readerIntervalMs)
  try {
    await pipeline([...streams, response])
  } catch (error) {
    // The client left. After any other error the response ends early, so that the client notices.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
}
