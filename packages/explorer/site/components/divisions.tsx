import type { DivisionValues } from '../division-values.ts'
import { useWords } from '../site-context.ts'
import { DivisionTiles } from './division-tiles.tsx'
import { RowLink } from './row-link.tsx'
import { Section } from './section.tsx'

interface DivisionsProps {
  readonly divisions: readonly { readonly code: string; readonly name: string; readonly nameEn: string }[]
  /** What is known of them; undefined if it cannot be compared. */
  readonly values: DivisionValues | undefined
}

/** The divisions of a region: coloured by a value, or only their names. */
export function Divisions({ divisions, values }: DivisionsProps) {
  const word = useWords()
  if (values) return <DivisionTiles {...values} />
  return (
    <Section id="divisions" heading={word('parts')} count={divisions.length}>
      <ul class="plain">
        {divisions.map((division) => (
          <li key={division.code}>
            <RowLink to="/regions" row={division} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
