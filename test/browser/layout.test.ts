// Every kind of page, in both languages, from the narrowest telephone to a wide screen: nothing is cut, covered or too small.
import { describe, expect, test } from 'vitest'
import { startService } from '../service/started-service.ts'
import { useBrowserPages } from './browser-pages.ts'
import { layoutByWidth } from './layout-by-width.ts'
import { pageKinds } from './page-kinds.ts'

const pages = useBrowserPages(startService)

describe.each(['zh', 'en'])('in %s', (language) => {
  test.each(pageKinds)('%s', async (path) => {
    expect(await layoutByWidth(pages.page, `${pages.service.url}/${language}${path}`)).toEqual({})
  })
})
