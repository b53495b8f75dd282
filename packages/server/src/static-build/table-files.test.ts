import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import type { CatalogueDataset } from '@tiyu/exporting'
import type { OpenedRelease } from '@tiyu/store'
import { gunzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { tableFiles, withTableFiles } from './table-files.ts'

const CONTENT = 'code,name\n140700,晋中市\n'

/** Returns a release with the table of regions, of as many rows as it says. */
function releaseWith(rows: number): OpenedRelease {
  const file = {
    path: 'regions.csv',
    bytes: CONTENT.length,
    sha256: '',
    read: () => Readable.from([Buffer.from(CONTENT)]),
  }
  const info = { version: '2020.1', publishedAt: '2020-01-01T00:00:00.000Z', rows: { regions: rows } }
  return {
    info: { ...info, files: { regions: 'regions.csv' } },
    files: new Map([[file.path, file]]),
  } as unknown as OpenedRelease
}

const pathsOf = (rows: number) => tableFiles(releaseWith(rows)).map(({ path }) => path)

describe('the tables of a static build', () => {
  it('are as on a service up to 10,000 rows', () => {
    expect(pathsOf(10_000)).toEqual(expect.arrayContaining(['regions.tsv', 'regions.ndjson', 'regions.arrows']))
  })

  it('are compressed beyond, unless their format does so itself', () => {
    expect(pathsOf(10_001).sort()).toEqual([
      ...['regions.arrows.gz', 'regions.ndjson.gz', 'regions.parquet', 'regions.tsv.gz', 'regions.xlsx'],
      ...['release.xlsx', 'release.zip'],
    ])
  })

  it.each(['ndjson', 'tsv'])('have the same content, and the same bytes each time: %s', async (format) => {
    const read = (rows: number) =>
      tableFiles(releaseWith(rows))
        .find(({ servedPath }) => servedPath === `regions.${format}`)
        ?.write() ?? []
    const gzipped = await buffer(Readable.from(read(10_001)))
    expect(new TextDecoder().decode(gunzipSync(gzipped))).toBe(await text(Readable.from(read(3))))
    expect(await buffer(Readable.from(read(10_001)))).toEqual(gzipped)
  })

  it('have their own names in the catalogue', () => {
    const files = ['regions.csv', 'regions.ndjson'].map((path) => ({ path, mediaType: 'x', title: { en: '', zh: '' } }))
    const dataset = { files } as unknown as CatalogueDataset
    const renamed = withTableFiles(dataset, tableFiles(releaseWith(10_001)))
    expect(renamed.files.map(({ path, isGzipped }) => [path, isGzipped])).toEqual([
      ['regions.csv', undefined],
      ['regions.ndjson.gz', true],
    ])
  })
})
