// The enums of the model, with the model's own words.
import type { EnumRef } from '@pothos/core'
import { dictionary } from '@tiyu/model'
import { builder } from '../builder.ts'

type SchemaTypes = typeof builder.$inferSchemaTypes
type DictionaryEnums = typeof dictionary.enums
type EnumValue<Name extends keyof DictionaryEnums> = keyof DictionaryEnums[Name]['values'] & string

interface BilingualText {
  readonly en: string
  readonly zh: string
}

const bilingualDescription = ({ en, zh }: BilingualText) => `${en}\n${zh}`

function defineEnum<Name extends keyof DictionaryEnums>(name: Name) {
  const { values, ...enumTexts } = dictionary.enums[name]
  const entries = Object.entries(values as Record<EnumValue<Name>, BilingualText>) as [EnumValue<Name>, BilingualText][]
  const type = builder.enumType(name as string, {
    description: bilingualDescription(enumTexts),
    values: Object.fromEntries(
      entries.map(([value, valueText]) => [value, { description: bilingualDescription(valueText) }]),
    ),
  })
  return type as unknown as EnumRef<SchemaTypes, EnumValue<Name>, EnumValue<Name>>
}

export const Aggregation = defineEnum('Aggregation')
export const CommitmentOutcome = defineEnum('CommitmentOutcome')
export const EventMode = defineEnum('EventMode')
export const EventStatus = defineEnum('EventStatus')
export const FacilityStatus = defineEnum('FacilityStatus')
export const FindingRule = defineEnum('FindingRule')
export const FindingVerdict = defineEnum('FindingVerdict')
export const Level = defineEnum('Level')
export const ObservationKind = defineEnum('ObservationKind')
export const OrganisationKind = defineEnum('OrganisationKind')
export const PolicyStatus = defineEnum('PolicyStatus')
export const ProgrammeStatus = defineEnum('ProgrammeStatus')
export const ProjectCategory = defineEnum('ProjectCategory')
export const Qualifier = defineEnum('Qualifier')
export const RegionLevel = defineEnum('RegionLevel')
export const Reliability = defineEnum('Reliability')
export const SourceKind = defineEnum('SourceKind')
export const StatementTopic = defineEnum('StatementTopic')
export const Topic = defineEnum('Topic')
