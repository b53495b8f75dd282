import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { sendStream } from './send-stream.ts'

/** A response, as far as streams use it, and what is written to it. */
function openResponse() {
  const output = new PassThrough()
  return { response: output as unknown as ServerResponse, sent: text(output) }
}

test('the bytes are sent through the transforming streams', async () => {
  const { response, sent } = openResponse()
  await sendStream({ response, method: 'GET' }, [Readable.from(['a', 'b']), new PassThrough()])
  expect(await sent).toBe('ab')
})

test('HEAD is answered without a body, and the file is closed', async () => {
  const { response, sent } = openResponse()
  const file = createReadStream(import.meta.filename)
  await sendStream({ response, method: 'HEAD' }, [file])
  if (!file.closed) await once(file, 'close')
  expect([await sent, file.readableDidRead]).toEqual(['', false])
})

test('an error of the stream is thrown, and the departure of the client is not', async () => {
  const failing = new Readable({ read: () => failing.destroy(new Error('The disk is broken.')) })
  const broken = openResponse()
  broken.sent.catch(() => {})
  await expect(sendStream({ response: broken.response, method: 'GET' }, [failing])).rejects.toThrow('disk')
  const left = openResponse()
  left.sent.catch(() => {})
  const endless = new Readable({ read: () => void left.response.destroy() })
  await sendStream({ response: left.response, method: 'GET' }, [endless])
  expect(endless.destroyed).toBe(true)
})
