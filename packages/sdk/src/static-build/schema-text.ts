// The names in the schema of a static build: they distinguish a misspelt name from one that only services support.

const DESCRIPTION = /"""[\s\S]*?"""/g

/** Returns the text between the braces of a type, input type or enum; all of the schema if it has none of the name. */
function bodyOf(schema: string, definition: string): string {
  const pattern = new RegExp(`^(?:type|interface|input|enum) ${definition}\\b[^{]*{([\\s\\S]*?)^}`, 'm')
  return (pattern.exec(schema)?.[1] ?? schema).replaceAll(DESCRIPTION, '')
}

/** Returns the name of the type of a field of an input type; undefined if it has no such field. */
export function fieldType(schema: string, definition: string, field: string): string | undefined {
  return new RegExp(`^ {2}${field}: \\[?(\\w+)`, 'm').exec(bodyOf(schema, definition))?.[1]
}

/** True if a type, input type or enum defines the name; where the schema does not contain it, if any other does. */
export function definesName(schema: string, definition: string, name: string): boolean {
  return [...bodyOf(schema, definition).matchAll(/^ {2}(\w+)/gm)].some(([, defined]) => defined === name)
}
