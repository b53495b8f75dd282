// Decoders of encodings: those of the WHATWG Encoding Standard, and the code pages of DOS, which it lacks.

/** Decodes the bytes of a line. */
export interface LineDecoder {
  /** Name of the encoding. */
  readonly encoding: string
  /** @throws TypeError if the bytes are not valid */
  decode(bytes: Uint8Array): string
}

/** The characters of the bytes from 128 on, by code page. */
const CODE_PAGES: Readonly<Record<string, string>> = {
  ibm437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  ibm850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  ibm852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0',
}

const HIGH_BYTES = /[\u0080-\u00ff]/g

function codePageDecoder(encoding: string, characters: string): LineDecoder {
  const replace = (byte: string) => characters[byte.charCodeAt(0) - 0x80] as string
  return { encoding, decode: (bytes) => Buffer.from(bytes).toString('latin1').replaceAll(HIGH_BYTES, replace) }
}

/**
 * Creates the decoder of an encoding by its label, such as windows-1252, macintosh or ibm850.
 * @throws RangeError if there is none
 */
export function createDecoder(label: string): LineDecoder {
  const encoding = label.toLowerCase().replace(/^(?:cp|ibm|dos|oem)?[-_ ]?(?=(?:437|850|852)$)/, 'ibm')
  const characters = CODE_PAGES[encoding]
  return characters === undefined
    ? new TextDecoder(label, { fatal: true, ignoreBOM: true })
    : codePageDecoder(encoding, characters)
}
