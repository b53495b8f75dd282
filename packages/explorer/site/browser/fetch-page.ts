import { browserText } from './browser-text.ts'

/** A page could not be read; the message is for the reader. */
export class PageUnavailableError extends Error {
  override readonly name = 'PageUnavailableError'
}

function messageFor(status: number): string {
  return status === 429 ? browserText('tooManyRequests') : browserText('failed', { status })
}

/**
 * Reads another page of the site: suggestions and further rows come from the pages that a reader without script would open,
 * so that there is one place where names and numbers are written.
 * @throws PageUnavailableError, or an AbortError if the signal says so
 */
export async function fetchPage(address: string, signal?: AbortSignal): Promise<Document> {
  const response = await fetch(address, { headers: { accept: 'text/html' }, signal: signal ?? null }).catch((error) => {
    if (signal?.aborted) throw error
    throw new PageUnavailableError(browserText('unreachable'))
  })
  if (!response.ok) throw new PageUnavailableError(messageFor(response.status))
  return new DOMParser().parseFromString(await response.text(), 'text/html')
}
