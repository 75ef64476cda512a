import sansNormal from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?inline";
import wordsItalic from "@fontsource-variable/literata/files/literata-latin-wght-italic.woff2?inline";
import wordsNormal from "@fontsource-variable/literata/files/literata-latin-wght-normal.woff2?inline";

const face = (family: string, weights: string, style: string, source: string) =>
  `@font-face{font-family:'${family}';font-weight:${weights};font-style:${style};` +
  `src:url(${source}) format('woff2')}`;

/** The typefaces inside a picture, so that it looks the same where they are not installed. Loaded only when one is made. */
export const FONT_FACES = [
  face("Atkinson Hyperlegible Next Variable", "200 800", "normal", sansNormal),
  face("Literata Variable", "200 900", "normal", wordsNormal),
  face("Literata Variable", "200 900", "italic", wordsItalic),
].join("");
