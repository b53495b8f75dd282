import type { Language } from '../../src/rendering.ts'
import type { DivisionOutlines } from '../division-outlines.ts'
import { type Named, nameOf } from '../language.ts'
import { fittingLabels } from '../map-labels.ts'
import { useSite, useWords } from '../site-context.ts'
import { OutlineCredits } from './outline-credits.tsx'

interface DivisionMapProps {
  readonly outlines: DivisionOutlines
  readonly divisions: readonly (Named & { readonly code: string })[]
  readonly classes: ReadonlyMap<string, number>
  /** Returns the value of a division in words. */
  readonly textOf: (code: string) => string
}

/** Sizes of the names, in units of the picture, as in style/tiles.css: a narrow screen shows it smaller. */
const FONT_SIZES = { wide: 15, narrow: 26 } as const

/** Returns the class of the name of each division: shown everywhere, on wide screens only, or in its title only. */
function labelClasses({ divisions, outlines }: DivisionMapProps, language: Language): (code: string) => string {
  const labels = divisions.flatMap((division) => {
    const shape = outlines.shapes.get(division.code)
    return shape
      ? [{ key: division.code, text: nameOf(division, language), middle: shape.label, size: shape.size }]
      : []
  })
  const narrow = fittingLabels(labels, outlines.width, FONT_SIZES.narrow)
  const wide = fittingLabels(labels, outlines.width, FONT_SIZES.wide)
  return (code) => [narrow.has(code) && 'on-narrow', wide.has(code) && 'on-wide'].filter(Boolean).join(' ')
}

/** The divisions of a region in their outlines, coloured by a value, with what a map of them must state. */
export function DivisionMap(props: DivisionMapProps) {
  const { outlines, divisions, classes, textOf } = props
  const { language, links } = useSite()
  const word = useWords()
  const { width, height, shapes } = outlines
  const labelClass = labelClasses(props, language)
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
              <text x={x} y={y} class={labelClass(code)}>
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
