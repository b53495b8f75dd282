import type { Language } from '../../src/rendering.ts'
import { choiceOf } from '../address-choice.ts'
import { AddressError } from '../address-error.ts'
import { nearestChoices } from '../address-parameters.ts'
import { Divisions } from '../components/divisions.tsx'
import { Facts } from '../components/facts.tsx'
import { FigureTable } from '../components/figure-table.tsx'
import { FlagLegend } from '../components/flag-legend.tsx'
import { PageContents } from '../components/page-contents.tsx'
import { RegionLists, regionListFields, regionSections } from '../components/region-lists.tsx'
import { RowLink } from '../components/row-link.tsx'
import { Section } from '../components/section.tsx'
import { WaysOut } from '../components/ways-out.tsx'
import { definePage } from '../define-page.tsx'
import { divisionFields } from '../division-counts.ts'
import { readDivisionValues, type TileMeasure } from '../division-values.ts'
import { inLanguage, nameOf } from '../language.ts'
import { figureFields, namedFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'
import { measureName } from '../text/measure-name.ts'

const fields = {
  ...namedFields,
  level: true,
  note: true,
  noteEn: true,
  parent: namedFields,
  children: divisionFields,
  profile: figureFields,
  ...regionListFields,
} as const

function badTiles(value: string, measures: readonly TileMeasure[], language: Language): AddressError {
  const nameIn = (measure: TileMeasure) => ({ zh: measureName(measure, 'zh'), en: measureName(measure, 'en') })
  const choices = measures.map((measure) => choiceOf(measure.key, nameIn(measure), language))
  return new AddressError('tiles', value, { choices: nearestChoices(value, choices) })
}

/** A region: the latest value of every indicator, and everything that is there. */
export const regionPage = definePage({
  path: '/regions/:key',
  async load({ api, key, query, language }) {
    const { region } = await api.query({ region: { $: { code: key }, ...fields } })
    if (!region) return undefined
    const tiles = query.get('tiles') || null
    const values = await readDivisionValues(api, region, tiles)
    if (tiles !== null && tiles !== values?.measure.key) throw badTiles(tiles, values?.measures ?? [], language)
    return { region, values }
  },
  title: ({ region }, language) => nameOf(region, language),
  View({ data: { region, values } }) {
    const { language } = useSite()
    const word = useWords()
    return (
      <>
        <h1>{nameOf(region, language)}</h1>
        <Facts
          facts={[
            [word('level'), enumLabel('RegionLevel', region.level, language)],
            [word('partOf'), region.parent && <RowLink to="/regions" row={region.parent} />],
            [word('note'), inLanguage(language, region.note, region.noteEn)],
          ]}
        />
        <PageContents
          sections={[
            ['latest', 'latest', region.profile.length],
            ['divisions', 'parts', region.children.length],
            ...regionSections(region),
          ]}
        />
        <Section id="latest" heading={word('latest')} count={region.profile.length}>
          <WaysOut list="observations" filter={{ region: { eq: region.code } }} />
          <p class="soft">{word('differentIndicators')}</p>
          {[...Map.groupBy(region.profile, ({ indicator }) => indicator.topic)].map(([topic, figures]) => (
            <div key={topic} class="by-topic">
              <h3>{enumLabel('Topic', topic, language)}</h3>
              <FigureTable
                caption={enumLabel('Topic', topic, language)}
                figures={figures}
                by="indicator"
                hasLegend={false}
              />
            </div>
          ))}
          <FlagLegend />
        </Section>
        <Divisions divisions={region.children} values={values} />
        <RegionLists region={region} />
      </>
    )
  },
})
