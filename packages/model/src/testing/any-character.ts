import fc from 'fast-check'

/** Number of code points, and the first surrogate and the number of surrogates among them, which are no characters. */
const [CODE_POINTS, FIRST_SURROGATE, SURROGATES] = [0x11_0000, 0xd800, 0x800]

/** Any character of Unicode. The unit `binary` of fast-check lists them all before the first use, which takes a second. */
export const anyCharacter: fc.Arbitrary<string> = fc
  .nat({ max: CODE_POINTS - SURROGATES - 1 })
  .map((at) => String.fromCodePoint(at < FIRST_SURROGATE ? at : at + SURROGATES))
