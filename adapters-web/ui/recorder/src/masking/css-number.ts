const PARTS = /^([+-]?(?:\d+\.?\d*|\.\d+))((?:e[+-]?\d+)?)(.*)$/i;
/** CSS Values Level 4, sections 6 and 7, and the steps of `An+B` (Selectors Level 4, section 14). */
const UNIT =
  /^(%|r?em|r?ex|r?ch|r?cap|r?ic|r?lh|[sld]?v(w|h|i|b|min|max)|cq(w|h|i|b|min|max)|px|cm|mm|q|in|pt|pc|deg|g?rad|turn|m?s|k?hz|dpi|dpcm|dppx|x|fr|n(-\d{1,4})?)$/i;

/**
 * A number with its unit as a measure: digits past the sixth of a whole number and the fourth of a fraction would carry
 * data rather than a measure, and so would a long exponent or a unit that CSS does not have.
 */
export function cssNumber(text: string): string {
  const [, digits = '0', exponent = '', unit = ''] = PARTS.exec(text) ?? [];
  const measure = digits.replace(/\d{7,}(?![\d.]*\.)/, '999999').replace(/(\.\d{4})\d+/, '$1');
  return measure + (/\d{3}/.test(exponent) ? '' : exponent) + (UNIT.test(unit) ? unit : '');
}
