// A local server that replaces a language model and returns recorded answers.
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request that the server received. */
interface ReceivedQuestion {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: { readonly model: string; readonly messages: readonly { readonly content: string }[] }
}

/** A server in the place of a model. */
export class RecordedModel {
  readonly url: string
  readonly questions: ReceivedQuestion[]
  private readonly stop: () => Promise<void>

  private constructor(url: string, questions: ReceivedQuestion[], stop: () => Promise<void>) {
    this.url = url
    this.questions = questions
    this.stop = stop
  }

  /** Answers every question by a recorded answer of `answers/`. */
  static async answering(name: string): Promise<RecordedModel> {
    const recorded = await readFile(new URL(`answers/${name}.json`, import.meta.url), 'utf8')
    const { response } = JSON.parse(recorded) as { response: unknown }
    return RecordedModel.by((_request, answer) => answer.end(JSON.stringify(response)))
  }

  /** Answers by a listener, which is called once the question has arrived. */
  static async by(listener: RequestListener): Promise<RecordedModel> {
    const questions: ReceivedQuestion[] = []
    const server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const body = JSON.parse(Buffer.concat(chunks).toString()) as ReceivedQuestion['body']
        questions.push({ path: request.url ?? '', headers: request.headers, body })
        listener(request, response)
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const stop = () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    return new RecordedModel(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, questions, stop)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop()
  }
}
