import type { DivisionOutlines } from '../division-outlines.ts'
import { type Named, nameOf } from '../language.ts'
import { useSite, useWords } from '../site-context.ts'
import { OutlineCredits } from './outline-credits.tsx'

interface DivisionMapProps {
  readonly outlines: DivisionOutlines
  readonly divisions: readonly (Named & { readonly code: string })[]
  readonly classes: ReadonlyMap<string, number>
  /** Returns the value of a division in words. */
  readonly textOf: (code: string) => string
}

/** The divisions of a region in their outlines, coloured by a value, with what a map of them must state. */
export function DivisionMap({ outlines, divisions, classes, textOf }: DivisionMapProps) {
  const { language, links } = useSite()
  const word = useWords()
  const { width, height, shapes } = outlines
  return (
    <>
      <svg class="map" viewBox={`-2 -2 ${width + 4} ${height + 4}`}>
        <title>{word('parts')}</title>
        {divisions.map((division) => {
          const { code } = division
          const shape = shapes.get(code)
          const [x, y] = shape?.label ?? []
          const address = links.page(`/regions/${code}`, language)
          const content = (
            <>
              <title>{`${nameOf(division, language)}: ${textOf(code)}`}</title>
              <path d={shape?.path} fill-rule="evenodd" class={`map-${classes.get(code) ?? 'missing'}`} />
              <text x={x} y={y}>
                {nameOf(division, language)}
              </text>
            </>
          )
          return address === undefined ? (
            <g key={code}>{content}</g>
          ) : (
            <a key={code} href={address}>
              {content}
            </a>
          )
        })}
      </svg>
      <p class="soft">
        <OutlineCredits credits={outlines} />
      </p>
    </>
  )
}
