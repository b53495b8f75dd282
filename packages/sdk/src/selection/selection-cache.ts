// Query texts by the shape of the selection: most programs use a few selections, rebuilt for each call with other
// argument values. The cache is a trie over the names of a selection; a hit takes two thirds of the time of printing it.
import type { Operation } from '../transport/transport.ts'
import { type PrintBranches, printQuery, type Selection } from './print-query.ts'

/** A node of the trie; its children are the names that may follow. */
interface TrieNode extends Map<string, TrieNode> {
  /** The query text, if a selection ends here. */
  query?: string
}

/** Calls after which the cache is cleared, because selections built from data would fill the memory. */
const CLEAR_AFTER_CALLS = 5000

const root: TrieNode = new Map()
let calls = 0

function childOf(node: TrieNode, name: string): TrieNode {
  const child: TrieNode = node.get(name) ?? new Map()
  node.set(name, child)
  return child
}

/**
 * Follows the names of a selection, in its order, from the node `start`; adds the argument values to `variables`.
 * @throws TypeError without a message for an invalid selection; see `explain` in validate-selection.ts
 */
function visitSelection(start: TrieNode, selection: Selection, variables: Record<string, unknown>): TrieNode {
  if ({}.toString.call(selection) !== '[object Object]') throw TypeError()
  let node = start
  for (const name in selection.$) {
    node = childOf(node, `$${name}`)
    variables[`v${Object.keys(variables).length}`] = selection.$[name]
  }
  for (const name in selection) {
    const selected = selection[name]
    if (!selected || name === '$') continue
    node = childOf(node, name)
    if (selected !== true) node = childOf(visitSelection(childOf(node, '{'), selected as Selection, variables), '}')
  }
  return node
}

/**
 * Compiles a selection to a query and the values of its variables.
 * @throws TypeError for an invalid selection or an unknown argument
 */
export function toOperation(selection: object, printBranches?: PrintBranches): Operation {
  const variables = {}
  if (++calls % CLEAR_AFTER_CALLS === 0) root.clear()
  const node = visitSelection(childOf(root, printBranches ? 'on' : ''), selection as Selection, variables)
  node.query ??= printQuery(selection as Selection, printBranches)
  return { query: node.query, variables }
}
