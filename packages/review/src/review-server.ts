// The local server of a review: for the browser of the person who started it, and for nobody else.
import { createServer, type Server } from 'node:http'
import { loadReviewSite } from '@tiyu/explorer'
import { Review, type ReviewOptions } from '@tiyu/importing/review'
import { listen } from '@tiyu/server/http'
import { ReviewHandler } from './review-handler.ts'
import { FAULTS, sendFault } from './review-responses.ts'

/** Only this machine can connect. */
const HOST = '127.0.0.1'

/** A running server of a review. */
export interface ReviewServer {
  /** Address of the page, with the token that nobody else knows. */
  readonly url: string
  close(): Promise<void>
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

/**
 * Starts the server of a review.
 * @param port 0 chooses a free one
 * @throws ReviewError or PackageError if the drafts or the package cannot be read, ListenError, ExplorerNotBuiltError
 */
export async function startReview({
  port,
  ...options
}: ReviewOptions & { readonly port: number }): Promise<ReviewServer> {
  const [review, site] = await Promise.all([Review.open(options), loadReviewSite()])
  const handler = new ReviewHandler(review, site, options.reviewer)
  let origin = ''
  const server = createServer((request, response) => {
    handler.handle(request, response, origin).catch((error: unknown) => {
      console.error(error)
      if (response.headersSent) response.destroy()
      else sendFault(response, 500, FAULTS.failed)
    })
  })
  const address = await listen(server, { host: HOST, port, setting: 'PORT' })
  origin = address.replace('localhost', HOST)
  return { url: `${origin}/${handler.token}/zh/`, close: () => close(server) }
}
