import { CiteBlock } from '../components/cite-block.tsx'
import { EmbedCode } from '../components/embed-code.tsx'
import { Facts } from '../components/facts.tsx'
import { FigureTable } from '../components/figure-table.tsx'
import { FindingTable } from '../components/finding-table.tsx'
import { Flags } from '../components/flags.tsx'
import { Link } from '../components/link.tsx'
import { BigNumber } from '../components/number.tsx'
import { Quotes } from '../components/quotes.tsx'
import { RankClaims } from '../components/rank-claims.tsx'
import { RowLink } from '../components/row-link.tsx'
import { Section } from '../components/section.tsx'
import { WaysOut } from '../components/ways-out.tsx'
import { definePage } from '../define-page.tsx'
import { type AmountSource, amountText } from '../format/amount.ts'
import { baseAmountText } from '../format/base-amount.ts'
import { dateText, periodText } from '../format/period.ts'
import { inLanguage, nameOf } from '../language.ts'
import { type PerHead, readPerHead } from '../per-head.ts'
import {
  convertibleUnitFields,
  figureFields,
  findingFields,
  PAGE_SIZE,
  rankClaimFields,
  referenceFields,
} from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'
import { fill } from '../text/fill.ts'

const fields = {
  ...figureFields,
  unit: convertibleUnitFields,
  note: true,
  noteEn: true,
  underivable: true,
  underivableEn: true,
  preferredReason: true,
  preferredReasonEn: true,
  revisions: figureFields,
  answeredBy: figureFields,
  bibliographicReference: referenceFields,
  rankClaims: { $: { first: PAGE_SIZE }, nodes: rankClaimFields },
  answers: { $: { first: PAGE_SIZE }, nodes: figureFields },
  findings: { $: { first: PAGE_SIZE }, nodes: findingFields },
} as const

interface PerHeadValueProps {
  readonly figure: { readonly unit: { readonly base: AmountSource['unit'] } }
  readonly perHead: PerHead
}

/** A figure divided by the population, which it leads to. */
function PerHeadValue({ figure: { unit }, perHead }: PerHeadValueProps) {
  const { language } = useSite()
  const word = useWords()
  const { exact, population } = perHead
  return (
    <>
      {amountText({ exact, unit: unit.base }, language)}{' '}
      <Link to={`/figures/${population.slug}`}>{fill(word('populationOf'), { year: population.yearTo ?? '' })}</Link>
    </>
  )
}

/** One figure: the number, the words it was read from, other values of the same thing, and what the rules found. */
export const figurePage = definePage({
  path: '/figures/:key',
  async load({ api, key }) {
    const { observation } = await api.query({ observation: { $: { id: key }, ...fields } })
    if (!observation) return undefined
    const { indicator, region, yearTo } = observation
    const { nodes } = await api.observations.list({
      first: PAGE_SIZE,
      filter: {
        indicator: { eq: indicator.code },
        region: { eq: region.code },
        ...(yearTo === null ? {} : { year: { eq: yearTo } }),
      },
      select: figureFields,
    })
    const isOther = ({ slug }: { slug: string }) => slug !== observation.slug
    const perHead = await readPerHead(api, observation)
    return {
      figure: observation,
      perHead,
      others: nodes.filter(isOther),
      revisions: observation.revisions.filter(isOther),
    }
  },
  title: ({ figure }, language) =>
    `${nameOf(figure.region, language)} ${nameOf(figure.indicator, language)} ${amountText(figure, language)}`,
  View({ data: { figure, perHead, others, revisions } }) {
    const { language } = useSite()
    const word = useWords()
    const promised = [...figure.answers.nodes, ...(figure.answeredBy ? [figure.answeredBy] : [])]
    return (
      <>
        <h1>{nameOf(figure.indicator, language)}</h1>
        <p class="headline">
          <BigNumber source={figure} /> <Flags figure={figure} />
        </p>
        <Facts
          facts={[
            [word('region'), <RowLink to="/regions" row={figure.region} />],
            [word('indicator'), <RowLink to="/indicators" row={figure.indicator} />],
            [word('year'), periodText(figure, language) ?? word('noYear')],
            [word('baseUnitValue'), baseAmountText(figure, language)],
            [word('perHead'), perHead && <PerHeadValue figure={figure} perHead={perHead} />],
            [word('asOf'), figure.asOf && dateText(figure.asOf, language)],
            [word('kind'), enumLabel('ObservationKind', figure.kind, language)],
            [word('note'), inLanguage(language, figure.note, figure.noteEn)],
            [word('underivable'), inLanguage(language, figure.underivable, figure.underivableEn)],
            [word('preferredReason'), inLanguage(language, figure.preferredReason, figure.preferredReasonEn)],
          ]}
        />
        <section>
          <h2>{word('asWritten')}</h2>
          <Quotes citations={figure.citations} figures={[figure]} />
        </section>
        <CiteBlock reference={figure.bibliographicReference}>
          <WaysOut list="observations" filter={{ slug: { eq: figure.slug } }} />
          <EmbedCode title={nameOf(figure.indicator, language)} height={300} />
        </CiteBlock>
        <RankClaims claims={figure.rankClaims.nodes} />
        <Section heading={word('promisedAndActual')} count={promised.length}>
          <FigureTable caption={word('promisedAndActual')} figures={promised} by="indicator" hasLegend={false} />
        </Section>
        <Section heading={word('otherValues')} count={others.length}>
          <FigureTable caption={word('otherValues')} figures={others} by="region" hasLegend={false} />
        </Section>
        <Section heading={word('revisions')} count={revisions.length}>
          <FigureTable caption={word('revisions')} figures={revisions} by="region" hasLegend={false} />
        </Section>
        <Section heading={word('ruleResults')} count={figure.findings.nodes.length}>
          <FindingTable findings={figure.findings.nodes} />
        </Section>
      </>
    )
  },
  Embedded({ data: { figure } }) {
    const { language } = useSite()
    const word = useWords()
    return (
      <>
        <h1>
          {nameOf(figure.region, language)} {nameOf(figure.indicator, language)}
        </h1>
        <p class="headline">
          <BigNumber source={figure} /> <Flags figure={figure} />
        </p>
        <p class="soft">{periodText(figure, language) ?? word('noYear')}</p>
        <Quotes citations={figure.citations.slice(0, 1)} figures={[figure]} />
      </>
    )
  },
})
