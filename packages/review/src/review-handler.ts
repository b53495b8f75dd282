// Answers the requests of a review: the page, its files, and the decisions.
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import { type Language, type ReviewSite, reviewAssets } from '@tiyu/explorer'
import { type Review, ReviewError } from '@tiyu/importing/review'
import { type Bilingual, PackageError } from '@tiyu/model'
import sirv from 'sirv'
import { LiveCheck } from './live-check.ts'
import { ReportSpans } from './report-spans.ts'
import { isOwnDecision, isOwnSite } from './request-origin.ts'
import { runAction } from './review-actions.ts'
import { PageBuilder, type PageContext, revisionOf } from './review-page.ts'
import { FAULTS, sendFault, sendHtml, sendMethodNotAllowed, sendText } from './review-responses.ts'

/** Bytes of a form at most. */
const MAX_FORM = 1024 * 1024

/** A message is shown once: it is in the address of the page that an action leads to. */
const MESSAGE = 'message'

const READ = ['GET', 'HEAD']

/** A request of the page. */
interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** Path behind the token. */
  readonly path: string
  readonly query: URLSearchParams
  readonly language: Language
  readonly origin: string
}

/** What is at a path. */
interface ReviewRoute {
  readonly path: RegExp
  readonly methods: readonly string[]
  readonly answer: (exchange: Exchange) => void | Promise<void>
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > MAX_FORM) return undefined
    chunks.push(chunk)
  }
  return new URLSearchParams(Buffer.concat(chunks).toString())
}

/** Returns the words of an expected error, or throws another one. */
function toMessage(error: unknown): Bilingual {
  if (error instanceof ReviewError) return error.text
  if (error instanceof PackageError) return { en: error.message, zh: error.message }
  throw error
}

/** Answers the requests of a review. */
export class ReviewHandler {
  /** The first segment of every path. */
  readonly token = randomBytes(18).toString('base64url')
  private readonly context: PageContext
  private readonly site: ReviewSite
  private readonly assets = sirv(fileURLToPath(reviewAssets), { etag: true })
  /** Messages of actions, each shown once. */
  private readonly messages = new Map<string, string>()
  private readonly routes: readonly ReviewRoute[] = [
    { path: /^\/(zh|en)\/$/, methods: READ, answer: (exchange) => this.sendPage(exchange) },
    { path: /^\/(zh|en)\/decide$/, methods: ['POST'], answer: (exchange) => this.decide(exchange) },
    { path: /^\/revision$/, methods: READ, answer: (exchange) => this.sendRevision(exchange) },
    { path: /^\/assets\//, methods: READ, answer: (exchange) => this.sendAsset(exchange) },
  ]

  constructor(review: Review, site: ReviewSite, reviewer: string) {
    this.site = site
    this.context = { review, reviewer, check: new LiveCheck(review), spans: new ReportSpans(review.drafts) }
  }

  async handle(request: IncomingMessage, response: ServerResponse, origin: string): Promise<void> {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', origin)
    const { method = '' } = request
    if (!isOwnSite(request, origin)) return sendFault(response, 403, FAULTS.forbidden)
    const path = pathname.startsWith(`/${this.token}/`) ? pathname.slice(this.token.length + 1) : ''
    const route = this.routes.find((one) => one.path.test(path))
    if (!route) return sendFault(response, 404, FAULTS.notFound)
    if (!route.methods.includes(method)) return sendMethodNotAllowed(response, method, route.methods)
    const language = (route.path.exec(path)?.[1] ?? 'zh') as Language
    try {
      await route.answer({ request, response, path, query, language, origin })
    } catch (error) {
      sendFault(response, 500, toMessage(error))
    }
  }

  private async sendRevision({ response }: Exchange): Promise<void> {
    const { review, check } = this.context
    const state = await review.state()
    check.follow(state.revision)
    sendText(response, 200, revisionOf(state, check))
  }

  private sendAsset({ path, request, response }: Exchange): void {
    request.url = path.slice('/assets'.length)
    this.assets(request, response, () => sendFault(response, 404, FAULTS.notFound))
  }

  private async sendPage({ response, language, query }: Exchange): Promise<void> {
    const { review, check } = this.context
    const state = await review.state()
    check.follow(state.revision)
    const key = query.get(MESSAGE) ?? ''
    const message = this.messages.get(key)
    this.messages.delete(key)
    const request = { language, row: query.get('row'), ...(message !== undefined && { message }) }
    sendHtml(response, this.site.renderReview(new PageBuilder(this.context, state, request).build()))
  }

  private async decide({ request, response, language, origin }: Exchange): Promise<void> {
    if (!isOwnDecision(request, origin)) return sendFault(response, 403, FAULTS.forbidden)
    const form = await readForm(request)
    if (!form) return sendFault(response, 413, FAULTS.tooLarge)
    const { row, message } = await runAction(this.context, form).catch((error: unknown) => ({
      row: form.get('row') ?? '',
      message: toMessage(error),
    }))
    const query = new URLSearchParams({ ...(row !== undefined && { row }) })
    if (message) {
      const key = randomBytes(6).toString('base64url')
      this.messages.set(key, message[language])
      query.set(MESSAGE, key)
    }
    response.writeHead(303, { location: `./?${query}` }).end()
  }
}
