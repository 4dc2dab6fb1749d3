/** Writes a name so that a style sheet reads it back as it is (CSSOM "serialize an identifier", without its rare cases). */
export function cssName(name: string): string {
  return name
    .replace(/[^\w\u0080-\uffff-]/g, (char) => `\\${char.codePointAt(0)?.toString(16) ?? ''} `)
    .replace(/^(-?)(\d)/, (_all, dash: string, digit: string) => `${dash}\\3${digit} `);
}
