import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { DerivedFiles } from './derived-files.ts'

function fileOf(pieces: readonly string[]) {
  let writes = 0
  return {
    file: {
      path: 'units.tsv',
      async *write() {
        writes += 1
        yield* pieces
      },
    },
    writes: () => writes,
  }
}

describe('files made of those of a release', () => {
  it('are made once for each release, and read in full or in part', async () => {
    const files = new DerivedFiles()
    const { file, writes } = fileOf(['名称', '\tname\n'])
    const [one, same] = await Promise.all([files.get('2020.1', file), files.get('2020.1', file)])
    expect(writes()).toBe(1)
    expect(same).toBe(one)
    expect([one.bytes, await text(one.read()), await text(one.read({ start: 6, end: 10 }))]).toEqual([
      12,
      '名称\tname\n',
      '\tname',
    ])
    expect(one.sha256).toMatch(/^[0-9a-f]{64}$/)
    await files.get('2020.2', file)
    expect(writes()).toBe(2)
    await files.close()
  })

  it('may be empty', async () => {
    const files = new DerivedFiles()
    const { bytes, read } = await files.get('2020.1', fileOf([]).file)
    expect([bytes, await text(read())]).toEqual([0, ''])
    await files.close()
  })

  it('are made again after a failure', async () => {
    const files = new DerivedFiles()
    let isBroken = true
    const file = {
      path: 'units.tsv',
      async *write() {
        yield 'a'
        if (isBroken) throw new Error('The database does not respond.')
      },
    }
    await expect(files.get('2020.1', file)).rejects.toThrow('does not respond')
    isBroken = false
    expect(await text((await files.get('2020.1', file)).read())).toBe('a')
    await files.close()
  })
})
