// An Atom feed (RFC 4287) of the releases of a service.
import { createHash } from 'node:crypto'
import { type Bilingual, titleIn } from '@tiyu/model'
import { escapeXml } from './text-files.ts'

/** A release in the feed. */
export interface FeedRelease {
  readonly version: string
  /** The title of the package, which may be in both languages. */
  readonly title: string
  /** SHA-256 over all files of the package. */
  readonly hash: string
  /** When it was published, ISO 8601. */
  readonly publishedAt: string
  readonly licence: string
  readonly notes: string | null
  /** Rows per table. */
  readonly rows: Readonly<Record<string, number>>
}

/** What the feed is of. */
interface Feed {
  /** Address of the service, with a slash at its end. */
  readonly base: string
  /** Address of the feed itself. */
  readonly address: string
  readonly language: keyof Bilingual
  /** The releases, newest first; at least one. */
  readonly releases: readonly [FeedRelease, ...FeedRelease[]]
}

/** Returns a permanent IRI of a release in a language, the same on every service: a UUID of version 8 (RFC 9562). */
function entryId({ version, hash }: FeedRelease, language: string): string {
  const hex = createHash('sha256').update(`${version} ${hash} ${language}`).digest('hex')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`

const link = (rel: string, type: string, href: string) =>
  `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`

function summary({ rows, hash, licence, notes }: FeedRelease, language: keyof Bilingual): string {
  const count = Object.values(rows).reduce((sum, number) => sum + number, 0)
  const facts =
    language === 'zh'
      ? `共 ${count} 行。许可：${licence}。SHA-256：${hash}。`
      : `${count} rows. Licence ${licence}. SHA-256 ${hash}.`
  return notes ? `${notes}\n${facts}` : facts
}

function entry(release: FeedRelease, { base, language }: Feed): string {
  const { version, title, publishedAt } = release
  const query = `?release=${encodeURIComponent(version)}`
  const lines = [
    element('id', entryId(release, language)),
    element('title', `${titleIn(title, language)} ${version}`),
    element('published', publishedAt),
    element('updated', publishedAt),
    link('alternate', 'text/html', `${base}${language}/${query}`),
    link('related', 'application/json', `${base}data/datapackage.json${query}`),
    element('summary', summary(release, language)),
  ]
  return `<entry>\n${lines.map((line) => `  ${line}\n`).join('')}</entry>\n`
}

/** Returns the latest time of publication: a release that was replaced is published later than newer versions. */
function lastPublication(releases: Feed['releases']): string {
  const times = releases.map(({ publishedAt }) => publishedAt)
  return times.toSorted().at(-1) ?? releases[0].publishedAt
}

/** Returns the feed. Its author, whom Atom demands, is the data set: packages name nobody else. */
export function releaseFeed(feed: Feed): string {
  const { base, address, language, releases } = feed
  const [newest] = releases
  const title = titleIn(newest.title, language)
  const lines = [
    element('id', address),
    element('title', language === 'zh' ? `${title}：发布版` : `${title}: releases`),
    element('updated', lastPublication(releases)),
    `<author>${element('name', title)}</author>`,
    element('rights', newest.licence),
    link('self', 'application/atom+xml', address),
    link('alternate', 'text/html', `${base}releases`),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
${lines.map((line) => `${line}\n`).join('')}${releases.map((release) => entry(release, feed)).join('')}</feed>
`
}
