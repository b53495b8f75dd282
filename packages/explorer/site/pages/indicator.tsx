import { indicatorBreaks } from '../charts/indicator-breaks.ts'
import { EmbedCode } from '../components/embed-code.tsx'
import { Facts } from '../components/facts.tsx'
import { FigureTable } from '../components/figure-table.tsx'
import { IndicatorChart } from '../components/indicator-chart.tsx'
import { WaysOut } from '../components/ways-out.tsx'
import { definePage } from '../define-page.tsx'
import { inLanguage, nameOf } from '../language.ts'
import { figureFields, namedFields, unitFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'
import { unitName } from '../text/unit-name.ts'

const fields = {
  ...namedFields,
  definition: true,
  definitionEn: true,
  topic: true,
  aggregation: true,
  unit: unitFields,
} as const

/** An indicator: its definition, its values over time and region, and the words of each. */
export const indicatorPage = definePage({
  path: '/indicators/:key',
  async load({ api, key, language }) {
    const { indicator } = await api.query({ indicator: { $: { code: key }, ...fields } })
    if (!indicator) return undefined
    const filter = { indicator: { eq: key } }
    const figures = await Array.fromAsync(
      api.observations.all({ filter, orderBy: ['YEAR_DESC'], select: figureFields }),
    )
    return { indicator, figures, breaks: await indicatorBreaks(api, key, language) }
  },
  title: ({ indicator }, language) => nameOf(indicator, language),
  View({ data: { indicator, figures, breaks } }) {
    const { language } = useSite()
    const word = useWords()
    const name = nameOf(indicator, language)
    return (
      <>
        <h1>{name}</h1>
        <p class="lead">{inLanguage(language, indicator.definition, indicator.definitionEn)}</p>
        <Facts
          facts={[
            [word('topic'), enumLabel('Topic', indicator.topic, language)],
            [word('unit'), unitName(indicator.unit, language)],
          ]}
        />
        <IndicatorChart indicator={indicator} figures={figures} breaks={breaks} />
        <EmbedCode title={name} height={540} />
        <section class="wide">
          <h2>{word('table')}</h2>
          <WaysOut list="observations" filter={{ indicator: { eq: indicator.code } }} />
          <FigureTable caption={name} figures={figures} by="region" />
        </section>
      </>
    )
  },
  Embedded({ data: { indicator, figures, breaks } }) {
    const { language } = useSite()
    const table = <FigureTable caption={nameOf(indicator, language)} figures={figures} by="region" />
    return (
      <>
        <h1>{nameOf(indicator, language)}</h1>
        <IndicatorChart indicator={indicator} figures={figures} breaks={breaks} fallback={table} />
      </>
    )
  },
})
