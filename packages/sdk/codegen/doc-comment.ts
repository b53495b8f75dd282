interface Described {
  readonly description?: string | null | undefined
  readonly deprecationReason?: string | null | undefined
}

/** The lines of a description as a JSDoc comment, or nothing where there is none. */
export function docComment({ description, deprecationReason }: Described, indent = ''): string {
  const lines = description?.trim().split(/\s*\n\s*/) ?? []
  if (deprecationReason) lines.push(`@deprecated ${deprecationReason}`)
  return commentOf(lines, indent)
}

/** Lines as a JSDoc comment; one line stays on one line. */
export function commentOf(lines: readonly string[], indent = ''): string {
  const safe = lines.map((line) => line.replaceAll('*/', '*\\/'))
  if (safe.length === 0) return ''
  if (safe.length === 1) return `${indent}/** ${safe[0]} */\n`
  return `${indent}/**\n${safe.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`
}
