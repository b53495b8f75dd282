// The table of pages.
import type { AnyPage } from './page.ts'
import { calendarPage } from './pages/calendar.tsx'
import { calendarYearPage } from './pages/calendar-year.tsx'
import { commitmentPage } from './pages/commitment.tsx'
import { commitmentsPage } from './pages/commitments.tsx'
import { comparePage } from './pages/compare.tsx'
import { demonstrationProjectPage } from './pages/demonstration-project.tsx'
import { demonstrationProjectsPage } from './pages/demonstration-projects.tsx'
import { dictionaryPage } from './pages/dictionary.tsx'
import { dictionaryTablePage } from './pages/dictionary-table.tsx'
import { differencesPage } from './pages/differences.tsx'
import { eventPage } from './pages/event.tsx'
import { eventSeriesPage } from './pages/event-series.tsx'
import { eventsPage } from './pages/events.tsx'
import { facilitiesPage } from './pages/facilities.tsx'
import { facilityPage } from './pages/facility.tsx'
import { figurePage } from './pages/figure.tsx'
import { figuresPage } from './pages/figures.tsx'
import { findingPage } from './pages/finding.tsx'
import { findingsPage } from './pages/findings.tsx'
import { indicatorPage } from './pages/indicator.tsx'
import { indicatorsPage } from './pages/indicators.tsx'
import { organisationPage } from './pages/organisation.tsx'
import { overviewPage } from './pages/overview.tsx'
import { policiesPage } from './pages/policies.tsx'
import { policyPage } from './pages/policy.tsx'
import { programmePage } from './pages/programme.tsx'
import { programmesPage } from './pages/programmes.tsx'
import { regionPage } from './pages/region.tsx'
import { regionsPage } from './pages/regions.tsx'
import { releasePage } from './pages/release.tsx'
import { releasesPage } from './pages/releases.tsx'
import { searchPage } from './pages/search.tsx'
import { sourcePage } from './pages/source.tsx'
import { sourcesPage } from './pages/sources.tsx'
import { statementPage } from './pages/statement.tsx'

const pages: readonly AnyPage[] = [
  overviewPage,
  indicatorsPage,
  indicatorPage,
  figuresPage,
  figurePage,
  regionsPage,
  regionPage,
  facilitiesPage,
  facilityPage,
  eventsPage,
  eventPage,
  eventSeriesPage,
  calendarPage,
  calendarYearPage,
  demonstrationProjectsPage,
  demonstrationProjectPage,
  programmesPage,
  programmePage,
  policiesPage,
  policyPage,
  commitmentsPage,
  commitmentPage,
  organisationPage,
  statementPage,
  sourcesPage,
  sourcePage,
  findingsPage,
  findingPage,
  comparePage,
  searchPage,
  releasesPage,
  releasePage,
  differencesPage,
  dictionaryPage,
  dictionaryTablePage,
]

/** Pages that show nothing until something is entered. */
const EMPTY_PATHS: readonly string[] = ['/search', '/differences']

/** The pages that have no variable part and content of their own. */
export const sectionPaths: readonly string[] = pages
  .map(({ path }) => path)
  .filter((path) => !path.includes(':key') && !EMPTY_PATHS.includes(path))

/** A page and the variable part of its path. */
export interface PageMatch {
  readonly page: AnyPage
  readonly key: string
}

const segmentsOf = (path: string) => path.split('/').filter(Boolean)

/** Returns the page at a path, such as `/indicators/football-pitches`; undefined if there is none. */
export function findPage(path: string): PageMatch | undefined {
  const segments = segmentsOf(path)
  for (const page of pages) {
    const pattern = segmentsOf(page.path)
    const matches =
      pattern.length === segments.length && pattern.every((part, at) => part === ':key' || part === segments[at])
    if (matches) return { page, key: pattern.includes(':key') ? (segments.at(-1) ?? '') : '' }
  }
  return undefined
}
