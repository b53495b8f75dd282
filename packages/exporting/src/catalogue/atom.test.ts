import { describe, expect, test } from 'vitest'
import { type FeedRelease, releaseFeed } from './atom.ts'

const release = (version: string, publishedAt: string, notes: string | null = null): FeedRelease => ({
  version,
  title: '体育 <开放> 数据 · Open data & "sport"',
  hash: version.replace('.', '').padEnd(64, 'a'),
  publishedAt,
  licence: 'CC-BY-4.0',
  notes,
  rows: { events: 3, sports: 4 },
})

const releases = [
  release('2020.2', '2026-01-02T00:00:00.000Z', 'New & better\u0000'),
  release('2020.1', '2026-03-01T00:00:00.000Z'),
] as const

const write = (language: 'zh' | 'en', base = 'https://example.org/') =>
  releaseFeed({ base, address: `${base}${language}/releases.atom`, language, releases })

/** Returns the texts of the elements of a name. */
const textsOf = (xml: string, name: string) =>
  Array.from(xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g')), ([, text]) => text)

describe('the feed of releases', () => {
  test.each(['zh', 'en'] as const)('has what RFC 4287 demands of a feed and its entries: %s', (language) => {
    const xml = write(language)
    const [head = '', ...entries] = xml.split('<entry>')
    expect(head).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/)
    for (const name of ['id', 'title', 'updated', 'name']) expect(textsOf(head, name)).toHaveLength(1)
    expect(head).toContain(
      `<link rel="self" type="application/atom+xml" href="https://example.org/${language}/releases.atom"/>`,
    )
    expect(entries).toHaveLength(2)
    for (const entry of entries) {
      for (const name of ['id', 'title', 'updated', 'published', 'summary'])
        expect(textsOf(entry, name)).toHaveLength(1)
      expect(entry).toContain(
        `<link rel="alternate" type="text/html" href="https://example.org/${language}/?release=2020.`,
      )
    }
    expect(textsOf(xml, 'title')).toEqual(
      language === 'zh'
        ? ['体育 &lt;开放&gt; 数据：发布版', '体育 &lt;开放&gt; 数据 2020.2', '体育 &lt;开放&gt; 数据 2020.1']
        : [
            'Open data &amp; &quot;sport&quot;: releases',
            'Open data &amp; &quot;sport&quot; 2020.2',
            'Open data &amp; &quot;sport&quot; 2020.1',
          ],
    )
  })

  test('was updated when the latest release was published, in whatever order they are', () => {
    expect(textsOf(write('en'), 'updated')[0]).toBe('2026-03-01T00:00:00.000Z')
  })

  test('identifies a release alike on every service, and apart in each language', () => {
    const ids = (xml: string) => textsOf(xml, 'id').slice(1)
    expect(ids(write('en'))).toEqual(ids(write('en', 'http://other.example/')))
    expect(new Set([...ids(write('en')), ...ids(write('zh'))]).size).toBe(4)
    for (const id of ids(write('zh')))
      expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/)
  })

  test('says what the notes say, without characters that XML forbids', () => {
    expect(textsOf(write('en'), 'summary')[0]).toMatch(
      /^New &amp; better\n7 rows\. Licence CC-BY-4\.0\. SHA-256 20202a+\.$/,
    )
  })
})
