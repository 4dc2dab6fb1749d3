/** The instant that a `datetime-local` field holds, or undefined when it is empty or half filled in. */
export function fromLocalInput(text: string): number | undefined {
  const at = new Date(text).getTime();
  return text === '' || Number.isNaN(at) || at < 0 ? undefined : at;
}
