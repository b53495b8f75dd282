import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { gzipPieces, gzipText } from './gzip.ts'

async function* piecesOf(...pieces: string[]) {
  yield* pieces
}

describe('gzipText', () => {
  it('has no time stamp, so that equal texts have equal bytes', () => {
    expect(gunzipSync(gzipText('体育场')).toString()).toBe('体育场')
    expect([...gzipText('体育场').subarray(4, 8)]).toEqual([0, 0, 0, 0])
  })
})

describe('gzipPieces', () => {
  it.each([[[]], [['']], [['体育', '场\r\n']], [['x'.repeat(200_000), 'y'.repeat(100_000)]]])(
    'makes one stream of all pieces',
    async (pieces) => {
      const bytes = Buffer.concat(await Array.fromAsync(gzipPieces(piecesOf(...pieces))))
      expect(gunzipSync(bytes).toString()).toBe(pieces.join(''))
      expect([...bytes.subarray(4, 8)]).toEqual([0, 0, 0, 0])
    },
  )
})
