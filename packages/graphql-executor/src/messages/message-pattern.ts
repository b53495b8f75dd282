/** A message of graphql-js and its Chinese, with the groups of the pattern as $1, $2, …. */
export type MessagePattern = readonly [pattern: RegExp, zh: string]
