import { amountText } from '../format/amount.ts'
import { periodText } from '../format/period.ts'
import type { HeadlineFigure } from '../headline-figures.ts'
import { nameOf } from '../language.ts'
import { useSite, useWords } from '../site-context.ts'
import { claimText } from '../text/claim-text.ts'
import { fill } from '../text/fill.ts'
import type { WordKey } from '../text/words.ts'
import { Flags } from './flags.tsx'
import { Link } from './link.tsx'
import { BigNumber } from './number.tsx'
import { Quotes } from './quotes.tsx'

/** What the rule that compares a claimed rank with the data says. */
const RANK_RESULTS: Readonly<Record<'FAIL' | 'NOTE' | 'PASS', WordKey>> = {
  PASS: 'rankVerified',
  FAIL: 'rankContradicted',
  NOTE: 'rankUnverifiable',
}

function Target({ figure: { answers } }: { readonly figure: HeadlineFigure }) {
  const { language } = useSite()
  const word = useWords()
  const [target] = answers.nodes
  if (!target) return null
  return (
    <p>
      {word('target')} <Link to={`/figures/${target.slug}`}>{amountText(target, language)}</Link>
      {target.attainment?.percent && ` · ${word('attained').toLowerCase()} ${target.attainment.percent}%`}
    </p>
  )
}

function ClaimedRank({ figure: { rankClaims, findings } }: { readonly figure: HeadlineFigure }) {
  const { language } = useSite()
  const word = useWords()
  const [claim] = rankClaims.nodes
  if (!claim) return null
  const [finding] = findings.nodes
  return (
    <p>
      {word('rankClaimed')}
      {claimText(claim, language)}
      {fill(word('rankVerdict'), { verdict: word(RANK_RESULTS[finding?.verdict ?? 'NOTE']) })}
    </p>
  )
}

/** A figure of the front page: the number, its year, what was promised, what is claimed, and the words. */
export function HeadlineCard({ figure }: { readonly figure: HeadlineFigure }) {
  const { language } = useSite()
  const word = useWords()
  return (
    <li class="card">
      <h3>
        <Link to={`/indicators/${figure.indicator.code}`}>{nameOf(figure.indicator, language)}</Link>
      </h3>
      <p>
        <Link to={`/figures/${figure.slug}`}>
          <BigNumber source={figure} />
        </Link>
      </p>
      <p class="soft">
        {periodText(figure, language) ?? word('noYear')} <Flags figure={figure} />
      </p>
      <Target figure={figure} />
      <ClaimedRank figure={figure} />
      <Quotes citations={figure.citations.slice(0, 1)} figures={[figure]} />
    </li>
  )
}
