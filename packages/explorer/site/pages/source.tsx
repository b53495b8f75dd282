import type { Client } from '@tiyu/sdk'
import { Facts } from '../components/facts.tsx'
import { FigureTable } from '../components/figure-table.tsx'
import { FindingTable } from '../components/finding-table.tsx'
import { FirstRows } from '../components/first-rows.tsx'
import { NextPage } from '../components/next-page.tsx'
import { PhraseList } from '../components/phrase-list.tsx'
import { Section } from '../components/section.tsx'
import { WaysOut } from '../components/ways-out.tsx'
import { definePage } from '../define-page.tsx'
import { countText } from '../format/count.ts'
import { dateText } from '../format/period.ts'
import { inLanguage, titleOf } from '../language.ts'
import { figureFields, findingFields, PAGE_SIZE, sourceFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { readSourceFacts } from '../source-facts.ts'
import { readPhrases } from '../source-phrases.ts'
import { enumLabel } from '../text/enum-label.ts'
import { inBrackets } from '../text/in-brackets.ts'

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

/** Reads a source with the first figures that are read from it, and what the rules found about them. */
async function readSource(api: Client, slug: string) {
  const $ = { first: PAGE_SIZE, filter: { source: { eq: slug } } } as const
  return api.query({
    source: { $: { id: slug }, ...fields },
    observations: { $, totalCount: true, nodes: figureFields },
    findings: { $, totalCount: true, nodes: findingFields },
  })
}

/** A source: who published it and when, and every phrase that was read from it, with what it says. */
export const sourcePage = definePage({
  path: '/sources/:key',
  async load({ api, key, query }) {
    const [{ source, observations, findings }, text] = await Promise.all([
      readSource(api, key),
      readPhrases(api, key, query.get('after')),
    ])
    if (!source) return undefined
    const shown = text.isWhole ? { source: { eq: key } } : { citation: { in: text.phrases.map(({ slug }) => slug) } }
    return { source, text, facts: await readSourceFacts(api, shown), observations, findings }
  },
  title: ({ source }, language) => titleOf(source, language),
  View({ data: { source, text, facts, observations, findings } }) {
    const { language } = useSite()
    const word = useWords()
    const { slug, url, withdrawnUrl } = source
    const rowsOf = (path: string) => `${path}?${new URLSearchParams({ source: slug })}`
    return (
      <>
        <h1>{titleOf(source, language)}</h1>
        <Facts
          facts={[
            [word('publisher'), inLanguage(language, source.publisher, source.publisherEn)],
            [word('kind'), enumLabel('SourceKind', source.kind, language)],
            [word('reliability'), enumLabel('Reliability', source.reliability, language)],
            [word('publishedOn'), source.publishedOn && dateText(source.publishedOn, language)],
            [word('retrievedOn'), source.retrievedOn && dateText(source.retrievedOn, language)],
            [word('originalUrl'), url && <a href={url}>{url}</a>],
            [word('withdrawnUrl'), withdrawnUrl && <code>{withdrawnUrl}</code>],
            [word('note'), inLanguage(language, source.withdrawnReason, source.withdrawnReasonEn)],
            [word('licence'), source.licence],
            [word('explanation'), inLanguage(language, source.note, source.noteEn)],
            ['SHA-256', source.sha256 && <code>{source.sha256}</code>],
          ]}
        />
        <h2>{inBrackets(word('asWritten'), countText(text.totalCount), language)}</h2>
        <p class="soft">{word('phrasesInOrder')}</p>
        <PhraseList phrases={text.phrases} facts={facts} />
        <NextPage pageInfo={text.pageInfo} />
        <Section heading={word('figuresOfSource')} count={observations.nodes.length}>
          <WaysOut list="observations" filter={{ source: { eq: slug } }} />
          <FigureTable caption={word('figuresOfSource')} figures={observations.nodes} by="indicator" />
          <FirstRows
            shown={observations.nodes.length}
            total={observations.totalCount}
            to={rowsOf('/figures')}
            label="allFiguresOfSource"
          />
        </Section>
        <Section heading={word('findingsOfSource')} count={findings.nodes.length}>
          <FindingTable findings={findings.nodes} />
          <FirstRows
            shown={findings.nodes.length}
            total={findings.totalCount}
            to={rowsOf('/findings')}
            label="allFindingsOfSource"
          />
        </Section>
      </>
    )
  },
})
