// Asks a language model behind an address that is compatible with OpenAI's chat completions.
import { quote } from '@tiyu/model'
import { z } from 'zod'
import { parseAs } from '../parse-as.ts'
import { ModelError } from './model-error.ts'

/** A language model and where it answers. */
export interface ChatEndpoint {
  /** Address below which `chat/completions` is, such as http://localhost:11434/v1. */
  readonly url: string
  readonly model: string
  /** Sent as a bearer token; it appears in no message. */
  readonly key?: string | undefined
  /** Seconds that an answer may take. */
  readonly seconds: number
}

/** A message of a conversation. */
export interface ChatMessage {
  readonly role: 'system' | 'user'
  readonly content: string
}

/** Bytes of an answer at most. */
const MAX_ANSWER = 2_000_000

const COMPLETION = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) })

/** Returns the address of the completions. @throws ModelError if the address is invalid */
function completionsUrl(url: string): URL {
  const base = URL.canParse(url) ? new URL(url) : undefined
  if (!base || !/^https?:$/.test(base.protocol) || base.username !== '' || base.password !== '')
    throw new ModelError({
      en: 'The address of the model must begin with http:// or https:// and have no password, such as http://localhost:11434/v1.',
      zh: '模型地址应以 http:// 或 https:// 开头且不含密码，如 http://localhost:11434/v1。',
    })
  return new URL(`${base.pathname.replace(/\/$/, '')}/chat/completions`, base)
}

/** Reads a body that is not too large. */
async function readBody({ body }: Response, host: string): Promise<string> {
  const decoder = new TextDecoder()
  let [text, length] = ['', 0]
  for await (const chunk of body ?? []) {
    length += chunk.length
    if (length > MAX_ANSWER)
      throw new ModelError(
        {
          en: `The model at ${host} answered with more than ${MAX_ANSWER} bytes; the answer was dropped.`,
          zh: `${host} 的模型回答超过 ${MAX_ANSWER} 字节，未采用。`,
        },
        true,
      )
    text += decoder.decode(chunk, { stream: true })
  }
  return text
}

/** Says why nothing was answered, without the key. */
function connectionError(error: unknown, { seconds }: ChatEndpoint, host: string): ModelError {
  if (error instanceof ModelError) return error
  if (error instanceof Error && error.name === 'TimeoutError')
    return new ModelError({
      en: `The model at ${host} did not answer within ${seconds} seconds. Give it more time with --model-seconds.`,
      zh: `${host} 的模型在 ${seconds} 秒内没有回答，可用 --model-seconds 延长时限。`,
    })
  const { cause } = error as { cause?: { code?: string; message?: string } }
  const reason = cause?.code ?? cause?.message ?? (error instanceof Error ? error.message : String(error))
  return new ModelError({
    en: `The model at ${host} cannot be reached: ${reason}. Check the address and whether it is running.`,
    zh: `无法连接 ${host} 的模型：${reason}。请核对地址，并确认其正在运行。`,
  })
}

function statusError(status: number, body: string, host: string): ModelError {
  const said = body.trim() === '' ? '' : quote(body)
  const hint =
    status === 401 || status === 403
      ? { en: 'Check the key in MODEL_KEY.', zh: '请核对 MODEL_KEY 中的密钥。' }
      : { en: 'Check the address and the name of the model.', zh: '请核对地址与模型名称。' }
  return new ModelError({
    en: `The model at ${host} refused the question (${status}). ${said} ${hint.en}`.replaceAll(/ {2,}/g, ' '),
    zh: `${host} 的模型拒绝回答（${status}）。${said}${hint.zh}`,
  })
}

/** Returns what the model says in a body. */
function contentOf(body: string, host: string): string {
  const content = parseAs(COMPLETION, body)?.choices[0]?.message.content
  if (content !== undefined) return content
  throw new ModelError({
    en: `${host} answered, but not as chat completions do: ${quote(body)}. Check the address; it usually ends with /v1.`,
    zh: `${host} 的回答不是 chat completions 的格式：${quote(body)}。请核对地址，通常以 /v1 结尾。`,
  })
}

/**
 * Asks the model and returns what it says.
 * @throws ModelError
 */
export async function askModel(endpoint: ChatEndpoint, messages: readonly ChatMessage[]): Promise<string> {
  const { url, model, key, seconds } = endpoint
  const address = completionsUrl(url)
  const { host } = address
  const request = { model, messages, temperature: 0, response_format: { type: 'json_object' } }
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(seconds * 1000),
      // The text and the key go to no other address.
      redirect: 'error',
    })
    const body = await readBody(response, host)
    if (!response.ok) throw statusError(response.status, key ? body.replaceAll(key, '…') : body, host)
    return contentOf(body, host)
  } catch (error) {
    throw connectionError(error, endpoint, host)
  }
}
