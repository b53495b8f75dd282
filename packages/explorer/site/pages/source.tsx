import { Facts } from '../components/facts.tsx'
import { NextPage } from '../components/next-page.tsx'
import { definePage } from '../define-page.tsx'
import { dateText } from '../format/period.ts'
import { inLanguage, titleOf } from '../language.ts'
import { PAGE_SIZE, pageInfoFields, sourceFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'

const fields = {
  ...sourceFields,
  url: true,
  withdrawnUrl: true,
  withdrawnReason: true,
  withdrawnReasonEn: true,
  retrievedOn: true,
  sha256: true,
  licence: true,
  note: true,
  noteEn: true,
} as const

const citationFields = { slug: true, locator: true, asWritten: true } as const

/** A source: who published it and when, and every phrase that was read from it. */
export const sourcePage = definePage({
  path: '/sources/:key',
  async load({ api, key, query }) {
    const citations = { first: PAGE_SIZE, after: query.get('after') }
    const { source } = await api.query({
      source: {
        $: { id: key },
        ...fields,
        citations: { $: citations, totalCount: true, pageInfo: pageInfoFields, nodes: citationFields },
      },
    })
    return source
  },
  title: (source, language) => titleOf(source, language),
  View({ data: source }) {
    const { language } = useSite()
    const word = useWords()
    const { citations, url, withdrawnUrl } = source
    return (
      <>
        <h1>{titleOf(source, language)}</h1>
        <Facts
          facts={[
            [word('publisher'), inLanguage(language, source.publisher, source.publisherEn)],
            [word('kind'), enumLabel('SourceKind', source.kind, language)],
            [word('grade'), source.reliability],
            [word('publishedOn'), source.publishedOn && dateText(source.publishedOn, language)],
            [word('retrievedOn'), source.retrievedOn && dateText(source.retrievedOn, language)],
            [word('originalUrl'), url && <a href={url}>{url}</a>],
            [word('withdrawnUrl'), withdrawnUrl && <code>{withdrawnUrl}</code>],
            [word('note'), inLanguage(language, source.withdrawnReason, source.withdrawnReasonEn)],
            [word('licence'), source.licence],
            ['SHA-256', source.sha256 && <code>{source.sha256}</code>],
            [word('explanation'), inLanguage(language, source.note, source.noteEn)],
          ]}
        />
        <h2>
          {word('asWritten')} ({citations.totalCount})
        </h2>
        {citations.nodes.map(({ slug, locator, asWritten }) => (
          <blockquote key={slug} id={slug}>
            <p lang="zh-Hans">{asWritten}</p>
            {locator && <footer lang="zh-Hans">{locator}</footer>}
          </blockquote>
        ))}
        <NextPage pageInfo={citations.pageInfo} />
      </>
    )
  },
})
