// What a language model may propose, as JSON.
import { z } from 'zod'

/** Proposals of one answer at most. */
const MAX_PROPOSALS = 500

/** A short text on one line. */
const words = (length: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(length)
    .regex(/^[^\p{Cc}]*$/u)

const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? undefined)

const QUOTE = z.string().trim().min(2).max(600)

const FIGURE = z.object({
  quote: QUOTE,
  value: z.union([z.string(), z.number()]).transform(String),
  unit: words(40),
  /** Code of an indicator of the package. */
  indicator: optional(words(80)),
  /** English name of what is measured, where no indicator fits. */
  nameEn: optional(words(120).regex(/^[\x20-\x7e]*$/)),
})

const PROJECT = z.object({ quote: QUOTE, name: words(80), level: words(40), category: words(40) })

const COMMITMENT = z.object({ quote: QUOTE, topic: optional(words(40)) })

/** The schema of each kind, by its name in the answer. */
export const PROPOSALS = { figures: FIGURE, projects: PROJECT, commitments: COMMITMENT } as const

export type ProposalKind = keyof typeof PROPOSALS
export type FigureProposal = z.infer<typeof FIGURE>
export type ProjectProposal = z.infer<typeof PROJECT>
export type CommitmentProposal = z.infer<typeof COMMITMENT>

/** An answer, whose items are examined one by one. */
export const ANSWER = z.object({
  figures: z.array(z.unknown()).max(MAX_PROPOSALS).default([]),
  projects: z.array(z.unknown()).max(MAX_PROPOSALS).default([]),
  commitments: z.array(z.unknown()).max(MAX_PROPOSALS).default([]),
})
