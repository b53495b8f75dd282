// A selection is written once: a program asks with the same few of them, made anew for each call with other values. A tree
// of shapes leads from the names in a selection, one after the other, to its text; that takes a third of the time.
import { type Operation, type PrintBranches, printQuery, type Selection } from './selection.ts'

/** What was named so far: leads to what was named next. */
interface TrieNode extends Map<string, TrieNode> {
  /** The variable, where an argument was named last. */
  variable?: string
  /** The text, where a selection ended. */
  query?: string
}

/** Calls after which shapes are forgotten: where data make the selections, and not a program, they would fill the memory. */
const CLEAR_AFTER_CALLS = 5000

const root: TrieNode = new Map()
let calls = 0

function childOf(node: TrieNode, name: string): TrieNode {
  const child: TrieNode = node.get(name) ?? new Map()
  node.set(name, child)
  return child
}

/**
 * Goes on from a shape by all that a selection names, in the order it is written, and adds the values of its arguments.
 * @throws TypeError where there is something else than fields; what is wrong with it is for misuse.ts to say
 */
function visitSelection(start: TrieNode, selection: Selection, variables: Record<string, unknown>): TrieNode {
  if ({}.toString.call(selection) !== '[object Object]') throw TypeError()
  let node = start
  for (const name in selection.$) {
    node = childOf(node, `$${name}`)
    node.variable ??= `v${Object.keys(variables).length}`
    variables[node.variable] = selection.$[name]
  }
  for (const name in selection) {
    const selected = selection[name]
    if (!selected || name === '$') continue
    node = childOf(node, name)
    if (selected !== true) node = childOf(visitSelection(childOf(node, '{'), selected as Selection, variables), '}')
  }
  return node
}

/** A selection as a query, with the values of its arguments. */
export function toOperation(selection: object, printBranches?: PrintBranches): Operation {
  const variables = {}
  if (++calls % CLEAR_AFTER_CALLS === 0) root.clear()
  const node = visitSelection(childOf(root, printBranches ? 'on' : ''), selection as Selection, variables)
  node.query ??= printQuery(selection as Selection, printBranches)
  return { query: node.query, variables }
}
