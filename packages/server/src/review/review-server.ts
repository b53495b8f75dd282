// The local server of a review: for the browser of the person who started it, and for nobody else.
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import { type Language, loadReviewSite, type ReviewSite, reviewAssets } from '@tiyu/explorer'
import { Review, ReviewError, type ReviewOptions } from '@tiyu/importing/review'
import { PackageError } from '@tiyu/model'
import sirv from 'sirv'
import { HTML_TYPE, NO_SNIFFING, SITE_HEADERS } from '../http/browser-headers.ts'
import { listen } from '../http/listen.ts'
import { LiveCheck } from './live-check.ts'
import { ReportSpans } from './report-spans.ts'
import { inLanguage, runAction } from './review-actions.ts'
import { PageBuilder, type PageContext, revisionOf } from './review-page.ts'

/** Only this machine can connect. */
const HOST = '127.0.0.1'

/** Bytes of a form at most. */
const MAX_FORM = 1024 * 1024

/** A message is shown once: it is in the address of the page that an action leads to. */
const MESSAGE = 'message'

const PAGE = /^\/(zh|en)\/$/
const DECIDE = /^\/(zh|en)\/decide$/

async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk
    if (body.length > MAX_FORM) return undefined
  }
  return new URLSearchParams(body)
}

/** A running server of a review. */
export interface ReviewServer {
  /** Address of the page, with the token that nobody else knows. */
  readonly url: string
  close(): Promise<void>
}

/** Answers the requests of a review. */
class ReviewHandler {
  private readonly context: PageContext
  private readonly site: ReviewSite
  /** The first segment of every path. */
  readonly token = randomBytes(18).toString('base64url')
  private readonly assets = sirv(fileURLToPath(reviewAssets), { etag: true })
  /** Messages of actions, each shown once. */
  private readonly messages = new Map<string, string>()

  constructor(review: Review, site: ReviewSite, reviewer: string) {
    this.site = site
    this.context = { review, reviewer, check: new LiveCheck(review), spans: new ReportSpans(review.drafts) }
  }

  async handle(request: IncomingMessage, response: ServerResponse, origin: string): Promise<void> {
    const url = new URL(request.url ?? '/', origin)
    if (!isOwn(request, origin)) return send(response, 403, FORBIDDEN)
    if (!url.pathname.startsWith(`/${this.token}/`)) return send(response, 404, NOT_FOUND)
    const path = url.pathname.slice(this.token.length + 1)
    if (request.method === 'POST') return this.decide(path, request, response)
    if (request.method !== 'GET') return send(response, 405, NOT_FOUND)
    if (path === '/revision') return send(response, 200, await this.revision())
    if (path.startsWith('/assets/')) return this.sendAsset(path, request, response)
    const language = PAGE.exec(path)?.[1] as Language | undefined
    if (!language) return send(response, 404, NOT_FOUND)
    return this.sendPage(response, language, url.searchParams)
  }

  private async revision(): Promise<string> {
    const { review, check } = this.context
    const state = await review.state()
    check.follow(state.revision)
    return revisionOf(state, check)
  }

  private sendAsset(path: string, request: IncomingMessage, response: ServerResponse): void {
    request.url = path.slice('/assets'.length)
    this.assets(request, response, () => send(response, 404, NOT_FOUND))
  }

  private async sendPage(response: ServerResponse, language: Language, query: URLSearchParams): Promise<void> {
    const { review, check } = this.context
    const state = await review.state()
    check.follow(state.revision)
    const key = query.get(MESSAGE) ?? ''
    const message = this.messages.get(key)
    this.messages.delete(key)
    const request = { language, row: query.get('row'), ...(message !== undefined && { message }) }
    const html = this.site.renderReview(new PageBuilder(this.context, state, request).build())
    sendHtml(response, html)
  }

  private async decide(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const language = DECIDE.exec(path)?.[1] as Language | undefined
    if (!language) return send(response, 404, NOT_FOUND)
    const form = await readForm(request)
    if (!form) return send(response, 413, TOO_LARGE)
    const { row, message } = await runAction(this.context, form).catch((error: unknown) => {
      if (error instanceof ReviewError || error instanceof PackageError)
        return { row: form.get('row') ?? '', message: { en: error.message, zh: error.message } }
      throw error
    })
    const query = new URLSearchParams({ ...(row !== undefined && { row }) })
    const text = inLanguage(message, language)
    if (text !== undefined) {
      const key = randomBytes(6).toString('base64url')
      this.messages.set(key, text)
      query.set(MESSAGE, key)
    }
    response.writeHead(303, { location: `./?${query}` }).end()
  }
}

const FORBIDDEN = 'The request comes from another site. 请求来自其他网站。\n'
const NOT_FOUND =
  'There is nothing here. Open the address that "tiyu review" printed. 此处没有内容，请打开 “tiyu review” 显示的地址。\n'
const TOO_LARGE = 'The form is too large. 表单过大。\n'
const FAILED = 'The action failed; the terminal says why. 操作失败，原因见终端。\n'

/**
 * True unless a request was made for another name of this host, as by DNS rebinding, or by a page of another site. A decision
 * must state that it comes from this page: in `Origin`, or in `Sec-Fetch-Site`, which no page can set.
 */
function isOwn({ headers, method }: IncomingMessage, origin: string): boolean {
  if (`http://${headers.host}` !== origin) return false
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  if (method === 'GET') return true
  return headers.origin === undefined ? site === 'same-origin' : headers.origin === origin
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, ['content-type', 'text/plain; charset=utf-8', ...NO_SNIFFING, ...NOT_STORED]).end(text)
}

/** The text of a report that is not published yet stays in no cache. */
const NOT_STORED: readonly string[] = ['cache-control', 'no-store', 'referrer-policy', 'same-origin']

function sendHtml(response: ServerResponse, html: string): void {
  response.writeHead(200, ['content-type', HTML_TYPE, ...NO_SNIFFING, ...NOT_STORED, ...SITE_HEADERS]).end(html)
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
      else send(response, 500, FAILED)
    })
  })
  const address = await listen(server, { host: HOST, port, setting: 'PORT' })
  origin = address.replace('localhost', HOST)
  return { url: `${origin}/${handler.token}/zh/`, close: () => close(server) }
}
