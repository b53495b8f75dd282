// Follows the matrix that the parts of a PDF page are drawn with.

/** A matrix of PDF: a point (x, y) becomes (a x + c y + e, b x + d y + f). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** The operators of a page, as PDF.js lists them. */
export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** The names of operators, by number. */
export type OperatorNames = ReadonlyMap<number, string>

/** Returns the names of operators from their numbers by name, as PDF.js has them. */
export function operatorNames(numbers: Readonly<Record<string, number>>): OperatorNames {
  return new Map(Object.entries(numbers).map(([name, number]) => [number, name]))
}

/** Returns where a matrix puts a point. */
export function transformPoint([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** Applies a matrix, then another. */
function multiply(first: Matrix, [a, b, c, d, e, f]: Matrix): Matrix {
  const apply = (x: number, y: number) => [a * x + c * y, b * x + d * y] as const
  const [x, y, z] = [apply(first[0], first[1]), apply(first[2], first[3]), apply(first[4], first[5])]
  return [...x, ...y, z[0] + e, z[1] + f]
}

/** Follows the matrix that a page is drawn with. */
class CurrentMatrix {
  value: Matrix
  private readonly saved: Matrix[] = []

  constructor(view: Matrix) {
    this.value = view
  }

  /** Applies an operator; most leave the matrix as it is. */
  apply(operator: string | undefined, parameters: unknown): void {
    switch (operator) {
      case 'save':
        this.saved.push(this.value)
        break
      case 'paintFormXObjectBegin':
        this.saved.push(this.value)
        this.transform((parameters as readonly (Matrix | null)[])[0])
        break
      case 'transform':
        this.transform(parameters as Matrix)
        break
      case 'restore':
      case 'paintFormXObjectEnd':
        this.value = this.saved.pop() ?? this.value
    }
  }

  private transform(matrix: Matrix | null | undefined): void {
    if (matrix) this.value = multiply(matrix, this.value)
  }
}

/** A step of drawing a page. */
interface DrawingStep {
  readonly operator: string | undefined
  readonly parameters: unknown
  readonly matrix: Matrix
}

/** Yields the steps of drawing a page, each with the matrix that holds after it. */
export function* drawingSteps(
  { fnArray, argsArray }: OperatorList,
  names: OperatorNames,
  view: Matrix,
): Generator<DrawingStep> {
  const current = new CurrentMatrix(view)
  for (const [index, number] of fnArray.entries()) {
    const [operator, parameters] = [names.get(number), argsArray[index]]
    current.apply(operator, parameters)
    yield { operator, parameters, matrix: current.value }
  }
}
