// Renders the page of a review to HTML. Built to dist/site/ and called by `tiyu review`.
import { renderToString } from 'preact-render-to-string'
import type { PageAssets } from '../../src/rendering.ts'
import type { ReviewPage } from '../../src/review-rendering.ts'
import { languageTags } from '../language.ts'
import { fill } from '../text/fill.ts'
import { reviewWords } from '../text/review-words.ts'
import { ReportText } from './report-text.tsx'
import { ReviewLanguage } from './review-context.ts'
import { ReviewHeader } from './review-header.tsx'
import { CheckResult, ParagraphRows, RefusedProposals, Undrafted } from './review-lists.tsx'
import { RowForm } from './row-form.tsx'

/** Names of the built files; the build replaces it. */
declare const REVIEW_ASSETS: PageAssets

const asset = (name: string) => `../assets/${name}`

/** Renders the page of a review; see `ReviewSite`. */
export function renderReview(page: ReviewPage): string {
  const { language, report, row, message } = page
  const title = fill(reviewWords.labelled[language], { label: reviewWords.review[language], text: report })
  const html = renderToString(
    <html lang={languageTags[language]}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{title}</title>
        <script src={asset(REVIEW_ASSETS.theme)} />
        <link rel="stylesheet" href={asset(REVIEW_ASSETS.style)} />
        <script type="module" src={asset(REVIEW_ASSETS.script)} />
      </head>
      <body class="review" data-revision={page.revision}>
        <ReviewLanguage value={language}>
          <a class="skip" href="#row-title">
            {reviewWords.skipToRow[language]}
          </a>
          <ReviewHeader page={page} />
          <main id="content">
            <ReportText paragraphs={page.paragraphs} current={row?.id} />
            <div class="decision">
              <p id="message" role="status">
                {message}
              </p>
              <section id="row">
                <RowForm page={page} />
              </section>
              <ParagraphRows rows={page.paragraph} current={row?.id} />
              <CheckResult check={page.check} row={row?.id} />
              <Undrafted numbers={page.undrafted} />
              <RefusedProposals proposals={page.refused} />
            </div>
          </main>
        </ReviewLanguage>
      </body>
    </html>,
  )
  return `<!doctype html>\n${html}\n`
}
