/** A schema element with a description. */
interface Described {
  readonly description?: string | null | undefined
  readonly deprecationReason?: string | null | undefined
}

/** Returns the description as a JSDoc comment; an empty string if there is none. */
export function docComment({ description, deprecationReason }: Described, indent = ''): string {
  const lines = description?.trim().split(/\s*\n\s*/) ?? []
  if (deprecationReason) lines.push(`@deprecated ${deprecationReason}`)
  return commentOf(lines, indent)
}

/** Returns lines as a JSDoc comment, on one line if there is only one. */
export function commentOf(lines: readonly string[], indent = ''): string {
  const safe = lines.map((line) => line.replaceAll('*/', '*\\/'))
  if (safe.length === 0) return ''
  if (safe.length === 1) return `${indent}/** ${safe[0]} */\n`
  return `${indent}/**\n${safe.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`
}
