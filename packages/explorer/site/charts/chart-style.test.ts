import { expect, test } from 'vitest'
import { standaloneChart } from './chart-style.ts'

const CHART = '<svg class="chart" viewBox="0 0 800 320"><path d="M0 0"/></svg>'

test('A chart that is taken away has its title, its notes and its own background', () => {
  const texts = { title: 'Pitches & courts', notes: ['Open circles: targets.', 'Sport in <A>, release 1'] }
  const file = standaloneChart(CHART, texts, 'en')
  expect(file).toContain('<path d="M0 0"/></g>')
  expect(file).toContain('>Pitches &amp; courts</text>')
  expect(file).toContain('>Open circles: targets.</text>')
  expect(file).toContain('>Sport in &lt;A>, release 1</text>')
  expect(file).toMatch(/^<svg [^>]*viewBox="0 0 808 416" width="808" height="416" xml:lang="en">/)
})

test('The lines of notes are below the chart, one under the other', () => {
  const places = (notes: string[]) =>
    Array.from(standaloneChart(CHART, { title: '', notes }, 'zh').matchAll(/class="tick" x="8" y="(\d+)"/g), ([, y]) =>
      Number(y),
    )
  expect(places(['一', '二', '三'])).toEqual([376, 396, 416])
  expect(places([])).toEqual([])
})
