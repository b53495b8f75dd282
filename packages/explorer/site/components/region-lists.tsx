import type { Region, Result } from '@tiyu/sdk'
import type { ComponentChildren } from 'preact'
import {
  commitmentFields,
  eventFields,
  facilityFields,
  PAGE_SIZE,
  programmeFields,
  projectFields,
} from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import type { WordKey } from '../text/words.ts'
import { CommitmentTable } from './commitment-table.tsx'
import { EventTable } from './event-table.tsx'
import { FacilityTable } from './facility-table.tsx'
import { FirstRows } from './first-rows.tsx'
import { Link } from './link.tsx'
import { ProgrammeTable } from './programme-table.tsx'
import { ProjectTable } from './project-table.tsx'
import { Section } from './section.tsx'

const first = { $: { first: PAGE_SIZE }, totalCount: true } as const

/** What is read of what is in a region. */
export const regionListFields = {
  facilities: { ...first, nodes: facilityFields },
  events: { ...first, nodes: eventFields },
  demonstrationProjects: { ...first, nodes: projectFields },
  programmes: { ...first, nodes: programmeFields },
  commitments: { ...first, nodes: commitmentFields },
} as const

type RegionLists = Result<Region, typeof regionListFields>

/** The headings of the lists. */
const HEADINGS = {
  facilities: 'facilities',
  events: 'events',
  demonstrationProjects: 'demonstrationProjects',
  programmes: 'programmes',
  commitments: 'promisesAndOutcomes',
} as const satisfies Readonly<Record<keyof RegionLists, WordKey>>

/** Returns the lists of a region as sections of its page: their identifiers and headings, and the number of rows in each. */
export const regionSections = (region: RegionLists): (readonly [id: string, heading: WordKey, count: number])[] =>
  Object.entries(HEADINGS).map(([id, heading]) => [id, heading, region[id as keyof RegionLists].totalCount])

interface ListSectionProps<Name extends keyof RegionLists> {
  readonly name: Name
  readonly list: RegionLists[Name]
  /** The page that lists the rows of all regions. */
  readonly all: readonly [to: string, label: WordKey]
  readonly children: ComponentChildren
}

function ListSection<Name extends keyof RegionLists>({ name, list, all, children }: ListSectionProps<Name>) {
  const word = useWords()
  const [to, label] = all
  return (
    <Section id={name} heading={word(HEADINGS[name])} count={list.totalCount}>
      {children}
      <FirstRows shown={list.nodes.length} total={list.totalCount} to={to} label={label} />
    </Section>
  )
}

/** A link to the list of a kind in a region and its divisions; not in a static build, which narrows no lists. */
function WithDivisions({ to, label }: { readonly to: string; readonly label: WordKey }) {
  const { links } = useSite()
  const word = useWords()
  if (!links.hasService) return null
  return (
    <p>
      <Link to={to}>{word(label)}</Link>
    </p>
  )
}

/** What is in a region, list by list. */
export function RegionLists({ region }: { readonly region: RegionLists & { readonly code: string } }) {
  const { code, facilities, events, demonstrationProjects, programmes, commitments } = region
  const facilityList = `/facilities?region=${code}`
  const eventList = `/events?region=${code}`
  return (
    <>
      <ListSection name="facilities" list={facilities} all={[facilityList, 'facilities']}>
        <FacilityTable facilities={facilities.nodes} />
        <WithDivisions to={facilityList} label="allFacilities" />
      </ListSection>
      <ListSection name="events" list={events} all={[eventList, 'events']}>
        <EventTable events={events.nodes} />
        <WithDivisions to={eventList} label="allEvents" />
      </ListSection>
      <ListSection
        name="demonstrationProjects"
        list={demonstrationProjects}
        all={['/demonstration-projects', 'demonstrationProjects']}
      >
        <ProjectTable projects={demonstrationProjects.nodes} />
      </ListSection>
      <ListSection name="programmes" list={programmes} all={['/programmes', 'programmes']}>
        <ProgrammeTable programmes={programmes.nodes} />
      </ListSection>
      <ListSection name="commitments" list={commitments} all={['/commitments', 'allCommitments']}>
        <CommitmentTable commitments={commitments.nodes} />
      </ListSection>
    </>
  )
}
