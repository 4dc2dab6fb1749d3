import { createTheme, type MantineColorsTuple } from '@mantine/core';

const vault: MantineColorsTuple = [
  '#effcf9',
  '#d3f6ee',
  '#a8ecdf',
  '#70dccb',
  '#3cc4b2',
  '#1aa898',
  '#0e877b',
  '#0f6f66',
  '#115952',
  '#124a45',
];

const slate: MantineColorsTuple = [
  '#c9d1d9',
  '#aab4bf',
  '#7f8b98',
  '#5a6572',
  '#39434f',
  '#28303a',
  '#1c232b',
  '#151a20',
  '#10141a',
  '#0d1014',
];

const SANS =
  '"Inter", -apple-system, BlinkMacSystemFont, "Segoe UI", "Hiragino Sans", "Yu Gothic UI", "Noto Sans JP", "Noto Sans", Meiryo, sans-serif';
const MONO = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace';

/** The look of the console; fonts are those of the machine, nothing is fetched for them. */
export const theme = createTheme({
  colors: { vault, dark: slate },
  primaryColor: 'vault',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  defaultRadius: 'md',
  fontFamily: SANS,
  fontFamilyMonospace: MONO,
  headings: { fontFamily: SANS, fontWeight: '650' },
  focusRing: 'auto',
  respectReducedMotion: true,
  radius: { md: '7px' },
});
