import type { ComponentChildren } from 'preact'
import { amountText } from '../format/amount.ts'
import { periodText } from '../format/period.ts'
import { inLanguage, nameOf } from '../language.ts'
import type { Figure } from '../selections.ts'
import { useSite } from '../site-context.ts'
import type { SourceFacts } from '../source-facts.ts'
import type { Phrase } from '../source-phrases.ts'
import { Link } from './link.tsx'
import { QuotedWords } from './quoted-words.tsx'
import { RowLink } from './row-link.tsx'

function FigureLink({ figure }: { readonly figure: Figure }) {
  const { language } = useSite()
  const { slug, region, indicator } = figure
  const subject = [nameOf(region, language), nameOf(indicator, language), periodText(figure, language)]
  return (
    <>
      {subject.filter(Boolean).join(' · ')} <Link to={`/figures/${slug}`}>{amountText(figure, language)}</Link>
    </>
  )
}

function StatementLink({ statement }: { readonly statement: SourceFacts['statements'][number] }) {
  const { language } = useSite()
  return <Link to={`/statements/${statement.slug}`}>{inLanguage(language, statement.text, statement.textEn)}</Link>
}

/** Sections of the pages by list, of facts that have a name or a title. */
const SECTIONS = {
  commitments: '/commitments',
  policies: '/policies',
  events: '/events',
  eventSeries: '/event-series',
  facilities: '/facilities',
  programmes: '/programmes',
  organisations: '/organisations',
  demonstrationProjects: '/demonstration-projects',
} as const

/** Returns links to the facts by the phrase that they are read from. */
function linksByPhrase(facts: SourceFacts): Map<string, ComponentChildren[]> {
  const links = new Map<string, ComponentChildren[]>()
  const add = (citations: readonly { readonly slug: string }[], link: ComponentChildren) => {
    for (const { slug } of citations) links.set(slug, [...(links.get(slug) ?? []), link])
  }
  for (const figure of facts.observations) add(figure.citations, <FigureLink figure={figure} />)
  for (const list of Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]) {
    for (const row of facts[list]) add(row.citations, <RowLink to={SECTIONS[list]} row={row} />)
  }
  for (const statement of facts.statements) add(statement.citations, <StatementLink statement={statement} />)
  return links
}

interface PhraseListProps {
  readonly phrases: readonly Phrase[]
  readonly facts: SourceFacts
}

/** The phrases of a source under their places in it, each with the facts that are read from it. */
export function PhraseList({ phrases, facts }: PhraseListProps) {
  const links = linksByPhrase(facts)
  return phrases.map((phrase, at) => (
    <div key={phrase.slug} class="phrase">
      {phrase.locator && phrase.locator !== phrases[at - 1]?.locator && <h3 lang="zh-Hans">{phrase.locator}</h3>}
      <blockquote id={phrase.slug}>
        <p lang="zh-Hans">
          <QuotedWords citation={phrase} figures={facts.observations} />
        </p>
      </blockquote>
      <ul class="phrase-facts">
        {links.get(phrase.slug)?.map((link, number) => (
          <li key={number}>{link}</li>
        ))}
      </ul>
    </div>
  ))
}
