import type { Facility, Result } from '@tiyu/sdk'
import { countText } from '../format/count.ts'
import { dateText } from '../format/period.ts'
import { nameOf } from '../language.ts'
import { namedFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'
import type { Fact } from './facts.tsx'

export const facilityDetailFields = {
  sports: namedFields,
  playingAreas: true,
  surface: true,
  surfaceEn: true,
  setting: true,
  lit: true,
  wheelchairAccessible: true,
  renovatedOn: true,
  openingHours: true,
  postalCode: true,
  phone: true,
  email: true,
  website: true,
} as const

type FacilityDetails = Result<Facility, typeof facilityDetailFields>

/** Returns what a facility is equipped with, and how to reach those who run it. */
export function useFacilityDetails(facility: FacilityDetails): readonly Fact[] {
  const { language } = useSite()
  const word = useWords()
  const yesOrNo = (value: boolean | null) => value !== null && word(value ? 'yes' : 'no')
  const { sports, playingAreas, surface, surfaceEn, setting, renovatedOn, phone, email, website } = facility
  return [
    [word('sports'), sports.map((sport) => nameOf(sport, language)).join(language === 'zh' ? '、' : ', ')],
    [word('playingAreas'), playingAreas !== null && countText(playingAreas)],
    [word('surface'), language === 'en' ? (surfaceEn ?? surface) : surface],
    [word('setting'), setting && enumLabel('FacilitySetting', setting, language)],
    [word('lit'), yesOrNo(facility.lit)],
    [word('wheelchairAccessible'), yesOrNo(facility.wheelchairAccessible)],
    [word('renovatedOn'), renovatedOn && dateText(renovatedOn, language)],
    [word('openingHours'), facility.openingHours],
    [word('postalCode'), facility.postalCode],
    [word('phone'), phone && <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>],
    [word('email'), email && <a href={`mailto:${email}`}>{email}</a>],
    [
      word('website'),
      website && (
        <a href={website} rel="nofollow">
          {website}
        </a>
      ),
    ],
  ]
}
