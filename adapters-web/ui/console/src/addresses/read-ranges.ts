/** Ranges of addresses that are typed one a line, or with commas or spaces between; each once. */
export function readRanges(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).filter((range) => range !== ''))];
}
