/** Atkinson Hyperlegible (Braille Institute, SIL Open Font License): drawn to be told apart at small sizes. */
export const FONT_FAMILY = 'Atkinson Hyperlegible';

const PACKAGE = '@expo-google-fonts/atkinson-hyperlegible';

export const FONT_FILES = [
  require.resolve(`${PACKAGE}/400Regular/AtkinsonHyperlegible_400Regular.ttf`),
  require.resolve(`${PACKAGE}/700Bold/AtkinsonHyperlegible_700Bold.ttf`),
] as const;
