// The enums of the model, with the model's own words.
import type { EnumRef } from '@pothos/core'
import { dictionary } from '@tiyu/data'
import { builder } from '../builder.ts'

type SchemaTypes = typeof builder.$inferSchemaTypes
type Enums = typeof dictionary.enums
type Value<Name extends keyof Enums> = keyof Enums[Name]['values'] & string

interface Described {
  readonly en: string
  readonly zh: string
}

const words = ({ en, zh }: Described) => `${en}\n${zh}`

function modelEnum<Name extends keyof Enums>(name: Name) {
  const { values, ...described } = dictionary.enums[name]
  const entries = Object.entries(values as Record<Value<Name>, Described>) as [Value<Name>, Described][]
  const type = builder.enumType(name as string, {
    description: words(described),
    values: Object.fromEntries(entries.map(([value, text]) => [value, { description: words(text) }])),
  })
  return type as unknown as EnumRef<SchemaTypes, Value<Name>, Value<Name>>
}

export const Aggregation = modelEnum('Aggregation')
export const CommitmentOutcome = modelEnum('CommitmentOutcome')
export const EventMode = modelEnum('EventMode')
export const EventStatus = modelEnum('EventStatus')
export const FacilityStatus = modelEnum('FacilityStatus')
export const FindingRule = modelEnum('FindingRule')
export const FindingVerdict = modelEnum('FindingVerdict')
export const Level = modelEnum('Level')
export const ObservationKind = modelEnum('ObservationKind')
export const OrganisationKind = modelEnum('OrganisationKind')
export const PolicyStatus = modelEnum('PolicyStatus')
export const ProgrammeStatus = modelEnum('ProgrammeStatus')
export const ProjectCategory = modelEnum('ProjectCategory')
export const Qualifier = modelEnum('Qualifier')
export const RegionLevel = modelEnum('RegionLevel')
export const Reliability = modelEnum('Reliability')
export const SourceKind = modelEnum('SourceKind')
export const StatementTopic = modelEnum('StatementTopic')
export const Topic = modelEnum('Topic')
