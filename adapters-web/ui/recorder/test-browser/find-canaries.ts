/** Finds planted strings in captured bytes: as they are, percent-encoded, as entities, in base64 at any offset, reversed. */
export function findCanaries(captured: string, canaries: ReadonlyMap<string, string>): string[] {
  const text = captured.toLowerCase();
  const found: string[] = [];
  for (const [place, canary] of canaries) {
    if (
      forms(canary).some((form) =>
        form.exact ? captured.includes(form.text) : text.includes(form.text.toLowerCase()),
      )
    ) {
      found.push(place);
    }
  }
  return found;
}

function forms(canary: string): { text: string; exact: boolean }[] {
  const bytes = Buffer.from(canary);
  const base64 = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    // The first and last characters of an unaligned piece also depend on its neighbours.
    return encoded.slice(shift === 0 ? 0 : shift + 1, Math.floor(((bytes.length + shift) * 8) / 6));
  });
  return [
    { text: canary, exact: false },
    { text: [...canary].reverse().join(''), exact: false },
    { text: [...bytes].map((byte) => `%${byte.toString(16)}`).join(''), exact: false },
    { text: [...bytes].map((byte) => `&#${byte};`).join(''), exact: false },
    { text: [...bytes].map((byte) => `\\u00${byte.toString(16)}`).join(''), exact: false },
    ...base64.map((piece) => ({ text: piece, exact: true })),
  ];
}
