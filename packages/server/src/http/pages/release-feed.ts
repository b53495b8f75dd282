// The releases of the store as an Atom feed in each language.
import { type FeedRelease, releaseFeed } from '@tiyu/exporting'
import type { Bilingual } from '@tiyu/model'
import type { ReleaseApp } from '../release-app.ts'
import type { RequestContext } from '../request-context.ts'
import { FEED_PATHS } from './addresses.ts'
import { requestOrigin } from './request-origin.ts'
import { sendText } from './text-page.ts'

/** Sends the feed in a language, newest release first. */
export async function sendReleaseFeed(
  context: RequestContext,
  app: ReleaseApp,
  language: keyof Bilingual,
): Promise<void> {
  const base = `${requestOrigin(context.request)}/`
  const { info } = app.release
  const listed: readonly FeedRelease[] = await app.createContext().releases()
  // A release that was pruned meanwhile still answers this request.
  const [newest = info, ...earlier] = listed
  const address = `${base}${FEED_PATHS[language].slice(1)}`
  const text = releaseFeed({ base, address, language, releases: [newest, ...earlier] })
  await sendText(context, 'application/atom+xml', text, ['vary', 'Accept-Encoding', 'content-language', language])
}
