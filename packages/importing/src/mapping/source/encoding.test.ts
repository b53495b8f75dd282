import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { detectEncodings, type Encodings } from './encoding.ts'
import { openText } from './text-decoder.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-encoding-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function fileOf(bytes: Uint8Array): Promise<string> {
  const path = join(folder, 'text.csv')
  await writeFile(path, bytes)
  return path
}

async function read(bytes: Uint8Array, encodings?: Encodings): Promise<{ text: string; notes: string[] }> {
  const decoded = await openText(await fileOf(bytes), 'text.csv', encodings)
  let text = ''
  for await (const chunk of decoded.chunks) text += chunk
  return { text, notes: decoded.notes().map(({ en }) => en) }
}

/** 名称,地址\n榆次体育馆,中都路\n */
const GBK = Buffer.from('c3fbb3c62cb5d8d6b70ad3dcb4cecce5d3fdb9dd2cd6d0b6bcc2b70a', 'hex')
const GBK_TEXT = '名称,地址\n榆次体育馆,中都路\n'

const LATIN = Buffer.from('Name;Straße\nFußballplatz Süd;Hauptstraße 5 €\n', 'latin1')

describe('file encoding', () => {
  it.each([
    ['UTF-8', Buffer.from('名称\n榆次\n'), ['utf-8'], '名称\n榆次\n'],
    ['UTF-8 with BOM', Buffer.from('\uFEFFname\nA\n'), ['utf-8'], 'name\nA\n'],
    ['UTF-16 with BOM', Buffer.from('\uFEFFname\n榆次\n', 'utf16le'), ['utf-16le'], 'name\n榆次\n'],
    ['UTF-16 without BOM', Buffer.from('name;place\nA;B\n', 'utf16le'), ['utf-16le'], 'name;place\nA;B\n'],
    ['UTF-16 BE with BOM', Buffer.from('\uFEFFname\nA\n', 'utf16le').swap16(), ['utf-16be'], 'name\nA\n'],
    ['GBK', GBK, ['gb18030'], GBK_TEXT],
    [
      'Shift_JIS',
      Buffer.from('lryPzCyPWo+KCpDnkeOTY4vml6eDWIN8gVuDY4Nag5ODXoFbLJOMi56Tc5DnkeOTY4vmCg==', 'base64'),
      ['shift_jis'],
      '名称,住所\n千代田区立スポーツセンター,東京都千代田区\n',
    ],
    [
      'EUC-KR',
      Buffer.from(
        'vcO8s7jtLMHWvNIKwOG9x8G+x9W/7rW/wOUsvK2/78avurC9wyC828bEsbgKuPG1v7r5u/PA5Sy8rb/vxq+6sL3DIL7nw7WxuAo=',
        'base64',
      ),
      ['euc-kr'],
      '시설명,주소\n잠실종합운동장,서울특별시 송파구\n목동빙상장,서울특별시 양천구\n',
    ],
    [
      'Big5',
      Buffer.from('s/XAXaZXutkspmGnfQq7T6VfpHClqLNKLLtPpV+lq6pRpHOwzwqk0aXAtM6yebP1LLtPpV+lq6Roqkywzwo=', 'base64'),
      ['big5'],
      '場館名稱,地址\n臺北小巨蛋,臺北市松山區\n天母棒球場,臺北市士林區\n',
    ],
    [
      'windows-1251',
      Buffer.from(
        'zeDn4uDt6OU7wOTw5fEK0fLg5Oju7SDL8+bt6OroO/Pr6PbgIMvz5u3o6ugKweDx8eXp7SDX4Onq4DvS8/D34O3o7e7iIO/l8OXz6+7qCg==',
        'base64',
      ),
      ['windows-1251'],
      'Название;Адрес\nСтадион Лужники;улица Лужники\nБассейн Чайка;Турчанинов переулок\n',
    ],
    ['ASCII', Buffer.from('a,b\n'), ['utf-8'], 'a,b\n'],
    ['an empty file', Buffer.alloc(0), ['utf-8'], ''],
  ])('detects %s', async (_name, bytes, encodings, text) => {
    expect(await detectEncodings(await fileOf(bytes))).toEqual(encodings)
    expect((await read(bytes)).text).toBe(text)
  })

  it('assumes windows-1252 for western text and notes the guess', async () => {
    const bytes = Buffer.from(LATIN.map((byte) => (byte === 0xac ? 0x80 : byte)))
    const { text, notes } = await read(bytes)
    expect(text).toBe('Name;Straße\nFußballplatz Süd;Hauptstraße 5 €\n')
    expect(notes).toEqual([expect.stringContaining('guessed: windows-1252')])
  })

  it('decodes lines in different encodings and lists them', async () => {
    const bytes = Buffer.concat([Buffer.from('名称\n体育场\n'), GBK.subarray(10), Buffer.from('篮球场\n')])
    const { text, notes } = await read(bytes)
    expect(text).toBe('名称\n体育场\n榆次体育馆,中都路\n篮球场\n')
    expect(notes).toContainEqual(expect.stringMatching(/^1 line\(s\) of text\.csv are not utf-8 .* gb18030: 3\.$/))
  })

  it('uses the encodings of the mapping', async () => {
    const cyrillic = Buffer.from([0xd1, 0xf2, 0xe0, 0xe4, 0xe8, 0xee, 0xed, 0x0a])
    expect(await read(cyrillic, ['windows-1251'])).toEqual({ text: 'Стадион\n', notes: [] })
  })

  it('reports the first line in none of the encodings', async () => {
    await expect(read(Buffer.concat([Buffer.from('a\nb\n'), GBK]), ['utf-8'])).rejects.toMatchObject({
      name: 'SourceError',
      problem: { file: 'text.csv', line: 3, hint: { en: expect.stringContaining('format.encoding') } },
    })
  })

  it('decodes any text without loss', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const plain = text.replaceAll('\uFEFF', '')
        expect((await read(Buffer.from(plain), ['utf-8'])).text).toBe(plain)
      }),
      { numRuns: 50 },
    )
  })
})
