import type { TabContent } from './tab-content.ts'

interface StoredTabs {
  activeTabIndex: number
  tabs: { query: string | null; variables: string | null }[]
}

/** The tab that the reader left open on an earlier visit, as GraphiQL keeps it in the browser; none on a first visit. */
export function storedTab(storage: Pick<Storage, 'getItem'>): TabContent | undefined {
  const { tabs, activeTabIndex } = parse(storage.getItem('graphiql:tabState'))
  const activeTab = tabs[activeTabIndex]
  return activeTab && { query: activeTab.query ?? '', variables: activeTab.variables ?? '' }
}

function parse(text: string | null): StoredTabs {
  const none: StoredTabs = { activeTabIndex: 0, tabs: [] }
  try {
    return { ...none, ...JSON.parse(text ?? '{}') }
  } catch {
    // GraphiQL, too, starts afresh when it cannot read what it stored.
    return none
  }
}
