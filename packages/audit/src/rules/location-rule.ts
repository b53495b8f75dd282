// A facility lies within the outline of its division, where the package has outlines.
import { isInPolygons, type Polygons, type Position } from '@tiyu/model'
import type { Facts } from '../facts/facts.ts'
import type { FindingDraft, Rule } from '../findings/finding.ts'

type Facility = Facts['facilities'][number]

/** Returns the nearest division at or above a code that has an outline. */
function outlinedDivision(facts: Facts, regionCode: string): { code: string; polygons: Polygons } | undefined {
  return facts.findUpwards(regionCode, (code) => {
    const polygons = facts.outlines?.byCode.get(code)
    return polygons && { code, polygons }
  })
}

/** Returns the division of a level that a place lies in. */
function divisionAt(facts: Facts, position: Position, level: string): string | undefined {
  return facts.outlines?.byCode
    .entries()
    .find(([code, polygons]) => facts.region(code)?.level === level && isInPolygons(position, polygons))?.[0]
}

function check(facts: Facts, facility: Facility): FindingDraft[] {
  const { id, name, nameEn, regionCode, longitude, latitude } = facility
  const division = longitude === null || latitude === null ? undefined : outlinedDivision(facts, regionCode)
  if (!division || longitude === null || latitude === null) return []
  const position: Position = [longitude, latitude]
  const region = facts.region(division.code)
  const draft = { subject: id, figures: [], facility }
  const label = { en: nameEn ?? name, zh: name }
  if (isInPolygons(position, division.polygons)) {
    const explanation = {
      en: `${label.en} lies within the outline of ${region.nameEn}.`,
      zh: `${label.zh}位于${region.name}的轮廓之内。`,
    }
    return [{ ...draft, verdict: 'PASS', explanation }]
  }
  const other = divisionAt(facts, position, region.level)
  const otherRegion = other === undefined ? undefined : facts.region(other)
  const explanation = {
    en: `${label.en} (${longitude}, ${latitude}) lies outside the outline of ${region.nameEn}${otherRegion ? `, in that of ${otherRegion.nameEn}` : ''}.`,
    zh: `${label.zh}（${longitude}，${latitude}）位于${region.name}的轮廓之外${otherRegion ? `，在${otherRegion.name}之内` : ''}。`,
  }
  // Outlines are simplified: a place just across a border may be right, one in another division is not.
  return [{ ...draft, verdict: otherRegion ? 'FAIL' : 'NOTE', explanation }]
}

/** Checks the places of facilities. */
export const locationRule: Rule = {
  code: 'LOCATION',
  *find(facts, listsPasses = () => true) {
    if (!facts.outlines) return
    for (const facility of facts.facilities)
      for (const draft of check(facts, facility)) if (draft.verdict !== 'PASS' || listsPasses()) yield draft
  },
}
