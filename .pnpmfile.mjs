/** pnpm reads the systems a package is for as a list; those of Node name one as a word, and would be installed on all. */
const listed = (value) => (typeof value === 'string' ? [value] : value)

/** TypeDoc takes the TypeScript beside it, 7, which has no compiler API yet: it gets one of its own. */
function withOwnTypeScript({ peerDependencies, dependencies, ...manifest }) {
  const { typescript: _, ...peers } = peerDependencies
  return { ...manifest, peerDependencies: peers, dependencies: { ...dependencies, typescript: '6.0.3' } }
}

export const hooks = {
  readPackage(read) {
    const manifest = read.name === 'typedoc' ? withOwnTypeScript(read) : read
    return { ...manifest, os: listed(manifest.os), cpu: listed(manifest.cpu) }
  },
}
