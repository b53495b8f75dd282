import type { BibliographicReference, Result } from '@tiyu/sdk'
import type { ComponentChildren } from 'preact'
import { inLanguage } from '../language.ts'
import type { QuotedFigure } from '../quoted-parts.ts'
import type { Figure, referenceFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { CiteBlock } from './cite-block.tsx'
import { type Fact, Facts } from './facts.tsx'
import { Flags } from './flags.tsx'
import { Quotes } from './quotes.tsx'

/** A row of the data package with its words. */
interface CitedRow extends Pick<Figure, 'citations' | 'inferred'> {
  readonly bibliographicReference: Result<BibliographicReference, typeof referenceFields>
  readonly note: string | null
  readonly noteEn: string | null
}

interface RowPageProps {
  readonly heading: string
  readonly row: CitedRow
  readonly facts: readonly Fact[]
  /** The figures that its words may state. */
  readonly figures?: readonly QuotedFigure[]
  readonly children?: ComponentChildren
}

/** The page of one row: its name, what is known of it, the editors' note, the words it was read from. */
export function RowPage({ heading, row, facts, figures = [], children }: RowPageProps) {
  const { language } = useSite()
  const word = useWords()
  return (
    <>
      <h1>{heading}</h1>
      <p>
        <Flags figure={row} />
      </p>
      <Facts facts={[...facts, [word('note'), inLanguage(language, row.note, row.noteEn)]]} />
      {children}
      <section>
        <h2>{word('asWritten')}</h2>
        <Quotes citations={row.citations} figures={figures} />
      </section>
      <CiteBlock reference={row.bibliographicReference} />
    </>
  )
}
