import type { Operations } from '../queries.ts'

/** Operations in our schema. */
export const operations: Operations = {
  trivial: '{ __typename }',
  series: `query ($indicator: String!, $region: String!) {
    answer: observations(
      filter: { indicator: { eq: $indicator }, region: { eq: $region } }, orderBy: [YEAR_ASC], first: 20
    ) { nodes { year value } }
  }`,
  facilities: `query ($region: String!) {
    answer: facilities(filter: { region: { eq: $region } }, first: 50) {
      nodes { slug name address region { name parent { name } } }
    }
  }`,
  regions: `query ($codes: [String!]!) {
    answer: regions(filter: { code: { in: $codes } }, first: 20) {
      nodes {
        code name
        facilities(first: 10) { nodes { slug name type { name } } }
        observations(first: 5, orderBy: [YEAR_DESC, INDICATOR_ASC]) {
          nodes { year value indicator { name } unit { name } }
        }
      }
    }
  }`,
  count: `query ($region: String!) {
    answer: facilityStatistics(filter: { region: { eq: $region } }) { nodes: groups(by: TYPE) { key name count } }
  }`,
  search: `query ($text: String!) {
    answer: search(text: $text, types: [Facility], first: 20) {
      nodes { ... on Facility { slug name region { name } } }
    }
  }`,
}
