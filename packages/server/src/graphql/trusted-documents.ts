// The documents of a list, which are then the only ones that clients may have executed.
import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { TiyuError } from '@tiyu/model'

/** Thrown when the list of trusted documents cannot be used. */
class TrustedDocumentsError extends TiyuError {
  override readonly name = 'TrustedDocumentsError'
  override readonly code = 'INVALID_SETTINGS'
}

function fail(file: string, en: string, zh: string): never {
  throw new TrustedDocumentsError(`TRUSTED_DOCUMENTS="${file}": ${en}. ${zh}。`)
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    const { message } = error as Error
    return fail(file, `the file cannot be read as JSON (${message})`, '无法作为 JSON 读取该文件')
  }
}

/** Returns hashes and texts: an object of texts by hash, or the `operations` of a manifest of Apollo. */
function entriesOf(file: string, manifest: unknown): readonly (readonly [hash: string, text: unknown])[] {
  const { operations = manifest } = (manifest ?? {}) as { readonly operations?: unknown }
  if (Array.isArray(operations)) return operations.map(({ id, body }) => [String(id), body])
  if (operations !== null && typeof operations === 'object') return Object.entries(operations)
  return fail(
    file,
    'expected an object of documents by their SHA-256, or a manifest with operations',
    '应为以 SHA-256 为键的文档对象，或含 operations 的清单',
  )
}

/**
 * Reads trusted documents by their SHA-256 in hexadecimal.
 * @throws TrustedDocumentsError
 */
export async function readTrustedDocuments(file: string): Promise<ReadonlyMap<string, string>> {
  const entries = entriesOf(file, await readJson(file))
  const documents = new Map<string, string>()
  for (const [key, text] of entries) {
    const sha256 = key.toLowerCase().replace(/^sha256:/, '')
    if (typeof text !== 'string' || hash('sha256', text) !== sha256) {
      fail(
        file,
        `${JSON.stringify(key.slice(0, 80))} is not the SHA-256 of its document`,
        `${JSON.stringify(key.slice(0, 80))} 不是其文档的 SHA-256`,
      )
    }
    documents.set(sha256, text)
  }
  return documents
}
