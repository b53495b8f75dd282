// A selection is written once: a program asks with the same few of them, made anew for each call with other values. A tree
// of shapes leads from the names in a selection, one after the other, to its text; that takes a third of the time.
import { type Operation, type Selection, type WriteBranches, write } from './select.ts'

/** What was named so far: leads to what was named next. */
interface Shape extends Map<string, Shape> {
  /** The variable, where an argument was named last. */
  variable?: string
  /** The text, where a selection ended. */
  query?: string
}

/** Calls after which shapes are forgotten: where data make the selections, and not a program, they would fill the memory. */
const KEPT = 5000

const shapes: Shape = new Map()
let calls = 0

function step(shape: Shape, name: string): Shape {
  const next: Shape = shape.get(name) ?? new Map()
  shape.set(name, next)
  return next
}

/**
 * Goes on from a shape by all that a selection names, in the order it is written, and adds the values of its arguments.
 * @throws TypeError where there is something else than fields; what is wrong with it is for misuse.ts to say
 */
function follow(from: Shape, selection: Selection, variables: Record<string, unknown>): Shape {
  if ({}.toString.call(selection) !== '[object Object]') throw TypeError()
  let shape = from
  for (const name in selection.$) {
    shape = step(shape, `$${name}`)
    shape.variable ??= `v${Object.keys(variables).length}`
    variables[shape.variable] = selection.$[name]
  }
  for (const name in selection) {
    const asked = selection[name]
    if (!asked || name === '$') continue
    shape = step(shape, name)
    if (asked !== true) shape = step(follow(step(shape, '{'), asked as Selection, variables), '}')
  }
  return shape
}

/** A selection as a query, with the values of its arguments. */
export function toOperation(selection: object, writeBranches?: WriteBranches): Operation {
  const variables = {}
  if (++calls % KEPT === 0) shapes.clear()
  const shape = follow(step(shapes, writeBranches ? 'on' : ''), selection as Selection, variables)
  shape.query ??= write(selection as Selection, writeBranches)
  return { query: shape.query, variables }
}
