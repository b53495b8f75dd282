/** Returns the key of a field in the response: its alias, if it has one. */
export const responseKey = (name: string) => name.split(/\s*:/)[0] as string
