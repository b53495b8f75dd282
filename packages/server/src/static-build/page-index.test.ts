import { expect, it } from 'vitest'
import { contentText } from './page-index.ts'

it('the text of a page is that of its content, without charts and elements', () => {
  const html =
    '<body><nav>Menu</nav><main id="content"><h1>A &amp; B</h1><svg><text>2020</text></svg><p>乙<b>丙</b></p></main></body>'
  expect(contentText(html).split(/\s+/).filter(Boolean)).toEqual(['A', '&', 'B', '乙', '丙'])
  expect(contentText('<body></body>')).toBe('')
})
