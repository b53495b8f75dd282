/** Where GraphQL answers. */
export const GRAPHQL_PATH = '/graphql'
