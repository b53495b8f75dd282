// The names in the schema of a static build: they distinguish a misspelt name from one that only services support.

const DESCRIPTION = /"""[\s\S]*?"""/g

/** True if a type, input type or enum defines the name; where the schema does not contain it, if any other does. */
export function definesName(schema: string, definition: string, name: string): boolean {
  const text = schema.replaceAll(DESCRIPTION, '')
  const pattern = new RegExp(`^(?:type|interface|input|enum) ${definition}\\b[^{]*{([\\s\\S]*?)^}`, 'm')
  const body = pattern.exec(text)?.[1] ?? text
  return [...body.matchAll(/^ {2}(\w+)/gm)].some(([, defined]) => defined === name)
}
