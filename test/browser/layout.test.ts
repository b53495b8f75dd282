// Every kind of page, in both languages, from the narrowest telephone to a wide screen: nothing is cut, covered or too small.
import { expect, test } from 'vitest'
import { startService } from '../service/started-service.ts'
import { useBrowserPages } from './browser-pages.ts'
import { layoutByWidth } from './layout-by-width.ts'
import { pageKinds } from './page-kinds.ts'

const pages = useBrowserPages(startService, {}, true)

// Every second page in Chinese, the others in English: both languages of all would take minutes.
test.each(pageKinds.map((path, index) => `/${index % 2 === 0 ? 'en' : 'zh'}${path}`))('%s', async (path) => {
  expect(await layoutByWidth(pages.page, `${pages.service.url}${path}`)).toEqual({})
})
