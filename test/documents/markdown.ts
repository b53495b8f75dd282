import { readFile } from 'node:fs/promises'

/** Root of the repository. */
export const root = new URL('../../', import.meta.url)

/** Returns the text of a file of the repository. */
export function readDocument(path: string): Promise<string> {
  return readFile(new URL(path, root), 'utf8')
}

/** Returns the contents of the fenced code blocks of a language. */
export function codeBlocks(markdown: string, language: string): string[] {
  return [...markdown.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, code]) =>
    String(code),
  )
}
