import type { TabContent } from './tab-content.ts'

interface StoredTabs {
  activeTabIndex: number
  tabs: { query: string | null; variables: string | null }[]
}

/** Returns the active tab of an earlier visit, as GraphiQL stored it in the browser; undefined on a first visit. */
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
    // GraphiQL also starts afresh if it cannot read the stored tabs.
    return none
  }
}
