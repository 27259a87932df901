import { readFileSync } from 'node:fs';

/**
 * Noto Sans SC in whole (SIL Open Font License 1.1): every character of the basic block and extension A, so that rare names
 * of people and villages can be printed too. The web's subset packages have a third of them.
 */
const files = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
} as const;

/** The two faces of a case file. */
export type Face = keyof typeof files;

const read = new Map<Face, Buffer>();

/** The font file of a face, 10 MB; read when the first case file is asked for. Each PDF holds its own characters only. */
export function fontOf(face: Face): Buffer {
  let font = read.get(face);
  if (font === undefined) {
    font = readFileSync(require.resolve(files[face]));
    read.set(face, font);
  }
  return font;
}
