/** The one mask of every text of up to 32 characters and of every input value. It carries nothing of what it hides. */
export const SHORT_MASK = '*******';

const SHORT = 32;
const LONGEST = 32_768;

/**
 * The mask of a text. Length is measured in UTF-16 units after runs of white space were read as one space and the ends
 * trimmed. Up to 32: `SHORT_MASK`. Above: lengths double (up to 64, 128, … 32,768 and all beyond), each drawn as
 * 13/16 of its upper bound, in groups of four with spaces so that lines still wrap. Text of white space only reads as
 * one space (a no-break space where it held one); the empty text stays empty. Masking a mask changes nothing.
 */
export function maskText(text: string): string {
  const length = text.replace(/\s+/g, ' ').trim().length;
  if (length === 0) return text === '' ? '' : text.includes('\u00a0') ? '\u00a0' : ' ';
  if (length <= SHORT) return SHORT_MASK;
  let bound = SHORT * 2;
  while (bound < length && bound < LONGEST) bound *= 2;
  const drawn = (bound * 13) / 16;
  return '**** '.repeat(Math.ceil(drawn / 5)).slice(0, drawn - 1) + '*';
}
