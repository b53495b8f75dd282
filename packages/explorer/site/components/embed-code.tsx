import { renderToString } from 'preact-render-to-string'
import { pageAddress } from '../page-address.ts'
import { useSite, useWords } from '../site-context.ts'
import { CopyButton } from './copy-button.tsx'

interface EmbedCodeProps {
  /** What the frame shows, for people who cannot see it. */
  readonly title: string
  /** Height of the frame in pixels. */
  readonly height: number
}

/** A link to the page as other sites may show it, and the code that shows it there. */
export function EmbedCode({ title, height }: EmbedCodeProps) {
  const { language, links, path, query, release } = useSite()
  const word = useWords()
  const address = `${pageAddress(path, query)}${query.size > 0 ? '&' : '?'}embed`
  // A static build writes a file for each address that is asked for: one page is enough.
  if (!links.hasService) return null
  const [shown, permanent] = [links.page(address, language), links.permanent(address, language, release.version)]
  if (shown === undefined || permanent === undefined) return null
  const code = renderToString(
    <iframe src={`ORIGIN${permanent}`} title={title} width="100%" height={height} style="border:0" loading="lazy" />,
  )
  return (
    <p class="ways-out">
      <a href={shown}>{word('embed')}</a> · <CopyButton text={code} label="copyEmbedCode" />
    </p>
  )
}
