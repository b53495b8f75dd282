/** pnpm reads the systems a package is for as a list; those of Node name one as a word, and would be installed on all. */
const listed = (value) => (typeof value === 'string' ? [value] : value)

export const hooks = {
  readPackage: (manifest) => ({ ...manifest, os: listed(manifest.os), cpu: listed(manifest.cpu) }),
}
