// A small schema for the tests of the executor, with every kind of type, promises and errors.
import {
  buildSchema,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
} from 'graphql'

const SDL = `
  enum Genre { NOVEL POETRY }
  input BookFilter { genre: Genre, limit: Int = 3, titles: [String!] }
  interface Node { id: ID!, label(upper: Boolean = false): String }
  type Author implements Node {
    id: ID!
    label(upper: Boolean = false): String
    books(first: Int = 2, filter: BookFilter): [Book!]!
    mentor: Author
    latest: Book
    rejected: String
    rejectedNonNull: String!
  }
  type Book implements Node {
    id: ID!
    label(upper: Boolean = false): String
    genre: Genre
    author: Author!
    tags: [String!]
    ratings: [[Int!]]
    related: [SearchResult!]
    thrown: Int
    laterNonNull: Int!
    thrownNonNull(kind: String!): Int!
    missingNonNull: String!
    notAList: [Int!]
  }
  union SearchResult = Author | Book
  type Query {
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]!
    author(id: ID = "a1"): Author
    books(first: Int, filter: BookFilter): [Book!]
    search(text: String!): [SearchResult!]!
    invalidNode(kind: String!): Node
  }
  type Subscription { ticks: Int }
`

interface Author {
  readonly kind: 'Author'
  readonly id: string
  readonly name: string
  readonly mentorId?: string
}

interface Book {
  readonly kind: 'Book'
  readonly id: string
  readonly name: string
  readonly authorId: string
  readonly genre: string | null
  readonly tags: readonly (string | null)[]
  readonly ratings: readonly unknown[]
}

const authors: readonly Author[] = [
  { kind: 'Author', id: 'a1', name: 'Lu', mentorId: 'a2' },
  { kind: 'Author', id: 'a2', name: 'Ba' },
]

const books: readonly Book[] = [
  { kind: 'Book', id: 'b1', name: 'Call', authorId: 'a1', genre: 'NOVEL', tags: ['x', 'y'], ratings: [[1, 2], null] },
  { kind: 'Book', id: 'b2', name: 'Weeds', authorId: 'a1', genre: 'POETRY', tags: ['x', null], ratings: [[3, null]] },
  { kind: 'Book', id: 'b3', name: 'Family', authorId: 'a2', genre: null, tags: [], ratings: [['high'], [4]] },
]

const rows: readonly (Author | Book)[] = [...authors, ...books]
const findRow = (id: unknown) => rows.find((row) => row.id === id)

/** Resolves after one turn of the event loop. */
async function later<Value>(value: Value): Promise<Value> {
  await new Promise((resolve) => setImmediate(resolve))
  return value
}

interface Filter {
  readonly genre?: string | null
  readonly limit?: number | null
  readonly titles?: readonly string[] | null
}

interface Args {
  readonly id?: string | null
  readonly ids: readonly string[]
  readonly first?: number | null
  readonly filter?: Filter | null
  readonly text: string
  readonly kind: string
  readonly upper?: boolean | null
}

function selectBooks(all: readonly Book[], { first, filter }: Args): readonly Book[] {
  if (first != null && first < 0) throw new RangeError('first is negative')
  const { genre, limit, titles } = filter ?? {}
  return all
    .filter((book) => (!genre || book.genre === genre) && (!titles || titles.includes(book.name)))
    .slice(0, first ?? undefined)
    .slice(0, limit ?? undefined)
}

type Resolver<Source> = (source: Source, args: Args) => unknown

const label: Resolver<Author | Book> = ({ id, name }, { upper }) => {
  const text = upper ? name.toUpperCase() : name
  return id.endsWith('1') ? text : later(text)
}

const query: Readonly<Record<string, Resolver<undefined>>> = {
  node: (_, { id }) => findRow(id),
  nodes: (_, { ids }) => ids.map((id) => (id.startsWith('b') ? later(findRow(id)) : findRow(id))),
  author: (_, { id }) => later(authors.find((author) => author.id === id)),
  books: (_, args) => selectBooks(books, args),
  search: (_, { text }) => later(rows.filter(({ name }) => name.toLowerCase().includes(text))),
  invalidNode: (_, { kind }) => ({ kind }),
}

const author: Readonly<Record<string, Resolver<Author>>> = {
  label,
  books: ({ id }, args) =>
    later(
      selectBooks(
        books.filter((book) => book.authorId === id),
        args,
      ),
    ),
  mentor: ({ mentorId }) => findRow(mentorId),
  latest: ({ id }) => later(books.findLast((book) => book.authorId === id)),
  rejected: ({ id }) => Promise.reject(new Error(`rejected ${id}`)),
  rejectedNonNull: async ({ id }) => {
    await later(id)
    throw new Error(`rejected later ${id}`)
  },
}

const book: Readonly<Record<string, Resolver<Book>>> = {
  label,
  author: ({ id, authorId }) => (id === 'b2' ? later(findRow(authorId)) : findRow(authorId)),
  related: ({ id, authorId }) => [later(findRow(authorId)), ...books.filter((other) => other.id !== id)],
  thrown: ({ id }) => {
    throw new Error(`thrown ${id}`)
  },
  laterNonNull: ({ id }) => later(id === 'b1' ? 1 : new Error(`returned ${id}`)),
  // Takes a required argument, so that random queries omit it: graphql-js leaves rejections of its siblings unhandled.
  thrownNonNull: ({ id }) => (id === 'b1' ? 1 : new Error(`returned ${id}`)),
  missingNonNull: () => later(null),
  notAList: () => 7,
}

/** Gives `resolve` to the fields of an object type; the others read a property. */
function addResolvers<Source>(
  schema: GraphQLSchema,
  name: string,
  resolvers: Readonly<Record<string, Resolver<Source>>>,
) {
  const fields = (schema.getType(name) as GraphQLObjectType).getFields()
  for (const [field, resolve] of Object.entries(resolvers)) {
    const definition = fields[field]
    if (definition) definition.resolve = resolve as GraphQLFieldResolver<unknown, unknown>
  }
}

function createSchema(): GraphQLSchema {
  const schema = buildSchema(SDL)
  addResolvers(schema, 'Query', query)
  addResolvers(schema, 'Author', author)
  addResolvers(schema, 'Book', book)
  for (const type of Object.values(schema.getTypeMap()).filter(isAbstractType)) {
    type.resolveType = ({ kind }: { readonly kind: string }) => kind
  }
  return schema
}

export const librarySchema = createSchema()
