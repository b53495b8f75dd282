// Estimates: what is known of a cost before the variables are, and how the rest follows from them.
import type { Arguments, CompiledArguments } from '../execution/coerce-argument-values.ts'
import type { Variables } from '../variables.ts'

/** A cost, and the part of it that is fields. */
interface Cost {
  readonly cost: number
  readonly fields: number
}

/** A number, or how it follows from the variables of an execution. */
export type Quantity = number | ((execution: EstimatedExecution) => number)

/** A cost, or how it follows from the variables of an execution. */
export type Estimate = Cost | ((execution: EstimatedExecution) => Cost)

/** An execution whose cost is estimated. */
export class EstimatedExecution {
  private readonly variables: Variables
  private readonly coerced = new Map<CompiledArguments, Arguments | undefined>()

  /** @param variables coerced */
  constructor(variables: Variables) {
    this.variables = variables
  }

  /** Returns the arguments of a field; undefined if they have no values, so that the field fails when it is executed. */
  argumentsOf(compiled: CompiledArguments): Arguments | undefined {
    if (typeof compiled !== 'function') return compiled
    if (this.coerced.has(compiled)) return this.coerced.get(compiled)
    const args = this.coerce(compiled)
    this.coerced.set(compiled, args)
    return args
  }

  private coerce(compiled: Exclude<CompiledArguments, Arguments>): Arguments | undefined {
    try {
      return compiled(this.variables)
    } catch {
      return undefined
    }
  }
}

const quantityFor = (quantity: Quantity, execution: EstimatedExecution) =>
  typeof quantity === 'function' ? quantity(execution) : quantity

/** Returns the sum of two quantities. */
export function addQuantities(one: Quantity, other: Quantity): Quantity {
  if (typeof one === 'number' && typeof other === 'number') return one + other
  if (other === 0) return one
  return (execution) => quantityFor(one, execution) + quantityFor(other, execution)
}

/** Returns the cost that an estimate has for an execution. */
export function costOf(estimate: Estimate, execution: EstimatedExecution): Cost {
  return typeof estimate === 'function' ? estimate(execution) : estimate
}

/** Returns the estimate of selections that have this cost themselves. */
export const fixedCost = (fields: number): Cost => ({ cost: fields, fields })

function addAll(costs: readonly Cost[], first: Cost): Cost {
  let { cost, fields } = first
  for (const one of costs) {
    cost += one.cost
    fields += one.fields
  }
  return { cost, fields }
}

/** Splits estimates into those that are known and those that depend on variables. */
function split(estimates: readonly Estimate[]) {
  return {
    known: estimates.filter((one) => typeof one !== 'function'),
    open: estimates.filter((one) => typeof one === 'function'),
  }
}

/** Returns the estimate of parts that are all executed. */
export function sumOf(parts: readonly Estimate[]): Estimate {
  const { known, open } = split(parts)
  const total = addAll(known, fixedCost(0))
  const [only] = open
  if (!only) return total
  if (open.length === 1 && total.cost === 0) return only
  return (execution) =>
    addAll(
      open.map((part) => part(execution)),
      total,
    )
}

function maxOf(costs: readonly Cost[], first: Cost): Cost {
  return {
    cost: Math.max(first.cost, ...costs.map(({ cost }) => cost)),
    fields: Math.max(first.fields, ...costs.map(({ fields }) => fields)),
  }
}

/** Returns the estimate of alternatives of which one is executed: that of the dearest. */
export function dearestOf(alternatives: readonly Estimate[]): Estimate {
  const { known, open } = split(alternatives)
  const dearest = maxOf(known, fixedCost(0))
  if (open.length === 0) return dearest
  return (execution) =>
    maxOf(
      open.map((one) => one(execution)),
      dearest,
    )
}

/** What the cost of a field is made of. */
interface FieldParts {
  readonly args: CompiledArguments
  readonly weight: Quantity
  readonly size: Quantity
  /** The cost of its value, or of an item of its list. */
  readonly value: Estimate
}

const fieldCost = (weight: number, size: number, value: Cost): Cost => ({
  cost: weight + size * value.cost,
  fields: 1 + size * value.fields,
})

/** Returns the estimate of a field. */
export function fieldOf({ args, weight, size, value }: FieldParts): Estimate {
  const isKnown = typeof weight === 'number' && typeof size === 'number' && typeof value !== 'function'
  if (isKnown && typeof args !== 'function') return fieldCost(weight, size, value)
  return (execution) => {
    if (!execution.argumentsOf(args)) return fixedCost(1)
    return fieldCost(quantityFor(weight, execution), quantityFor(size, execution), costOf(value, execution))
  }
}
