import type { Client } from '@tiyu/sdk'
import type { FunctionComponent } from 'preact'
import type { Language } from '../src/rendering.ts'
import type { AddressChoice } from './address-choice.ts'
import type { WordKey } from './text/words.ts'

/** What a page is rendered from. */
export interface PageRequest {
  /** Reads the release shown. */
  readonly api: Client
  /** The variable part of the path, such as the code of an indicator; empty if there is none. */
  readonly key: string
  readonly query: URLSearchParams
  readonly language: Language
  /** False in a static build; see {@link Links}. */
  readonly hasService: boolean
}

/** What the value of a parameter may be. */
export interface AddressParameter {
  /** Says it in words, where the choices do not. */
  readonly expected?: WordKey
  isValid(value: string, request: PageRequest): boolean | Promise<boolean>
  /** Returns the values to choose from; none for a number or a position. */
  choices(request: PageRequest): readonly AddressChoice[] | Promise<readonly AddressChoice[]>
}

/** The parameters of a page by their names. */
export type AddressParameters = Readonly<Record<string, AddressParameter>>

/** A kind of page: how its data are read, and how they are shown. */
export interface Page<Data> {
  /** The path; `:key` stands for one segment. */
  readonly path: string
  /** The parameters of its address whose values are checked before it is shown; none if it has none, or free text only. */
  readonly parameters?: AddressParameters
  /** Reads everything that the page shows; null or undefined if there is no such thing. */
  load(request: PageRequest): Promise<Data | null | undefined>
  title(data: Data, language: Language): string
  readonly View: FunctionComponent<{ readonly data: Data }>
  /** What other sites may show of the page in a frame; undefined if they may not. */
  readonly Embedded?: FunctionComponent<{ readonly data: Data }>
}

/** A page with its data type hidden, for the table of pages. */
export interface AnyPage {
  readonly path: string
  /**
   * Reads and lays out the page; undefined if there is no such thing.
   * @throws AddressError if a value in its address is wrong
   */
  open(request: PageRequest): Promise<OpenPage | undefined>
}

/** A page with its data. */
export interface OpenPage {
  readonly title: string
  readonly Content: FunctionComponent
  readonly Embedded: FunctionComponent | undefined
}
