// Writes the objects of a PDF, numbered from 1, with the table of their places.

/** Entries of the trailer that protect a PDF with an unknown password. */
const LOCK = ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'5a'.repeat(32)}> /U <${'5a'.repeat(32)}> /P -4 >> /ID [<00> <00>]`

/** Returns the bytes of a PDF whose catalogue is its first object. */
export function assemblePdf(objects: readonly (string | Buffer)[], locked = false): Buffer {
  const parts = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  let offset = parts[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    const bytes = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')])
    offsets.push(offset)
    offset += bytes.length
    parts.push(bytes)
  }
  const rows = offsets.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const trailer = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R${locked ? LOCK : ''} >>\nstartxref\n${offset}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(trailer)])
}
