/** The characters that a quoted name may have. */
const QUOTABLE = /^[ !#-[\]-~]*$/

const percentEncode = (char: string) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`

/**
 * Returns the header Content-Disposition of a download (RFC 6266, RFC 8187).
 * @param fallback name in ASCII, for clients that cannot read the other
 */
export function attachment(name: string, fallback: string): string {
  if (QUOTABLE.test(name)) return `attachment; filename="${name}"`
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, percentEncode)
  return `attachment; filename="${fallback}"; filename*=UTF-8''${encoded}`
}
