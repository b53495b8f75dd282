import type { Measurement } from './measure-page.ts'

/** Writes measurements as a table in Markdown. */
export function measurementTable(measured: readonly (readonly [path: string, measurement: Measurement])[]): string {
  const rows = measured.map(([path, { largestPaint, interaction, longestTask, shift, scriptKilobytes }]) => {
    const cells = [
      `\`${path}\``,
      `${Math.round(largestPaint)} ms`,
      `${Math.round(interaction)} ms`,
      `${Math.round(longestTask)} ms`,
      shift.toFixed(3),
      `${scriptKilobytes.toFixed(1)} kB`,
    ]
    return `| ${cells.join(' | ')} |`
  })
  return ['| page | LCP | INP | task | CLS | script |', '| --- | ---: | ---: | ---: | ---: | ---: |', ...rows].join(
    '\n',
  )
}
