import type { BibliographicReference, Result } from '@tiyu/sdk'
import type { ComponentChildren } from 'preact'
import { inLanguage } from '../language.ts'
import type { referenceFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { CopyButton } from './copy-button.tsx'

interface CiteBlockProps {
  readonly reference: Result<BibliographicReference, typeof referenceFields>
  readonly children?: ComponentChildren
}

/** How to cite what a page shows: as read online, or in files, which have no address of their own, the release. */
export function CiteBlock({ reference, children }: CiteBlockProps) {
  const { language, links, path, release } = useSite()
  const word = useWords()
  const { gbt7714, gbt7714En, bibtex, bibtexEn, cslJson, cslJsonEn } = reference
  const isOnline = URL.canParse(reference.address)
  const permanent = links.permanent(path, language, release.version)
  const citation = isOnline ? inLanguage(language, gbt7714, gbt7714En) : release.citation
  const formats: readonly (readonly [name: string, text: string])[] = [
    ['BibTeX', inLanguage(language, bibtex, bibtexEn)],
    ['CSL-JSON', inLanguage(language, cslJson, cslJsonEn)],
  ]
  return (
    <section>
      <h2>{word('cite')}</h2>
      <p>
        {citation} <CopyButton text={citation} />
      </p>
      {isOnline && (
        <>
          {permanent !== undefined && (
            <p>
              <a href={permanent}>{word('permanentAddress')}</a>
            </p>
          )}
          {formats.map(([name, text]) => (
            <details key={name}>
              <summary>{name}</summary>
              <pre>{text}</pre>
              <CopyButton text={text} />
            </details>
          ))}
        </>
      )}
      {children}
    </section>
  )
}
