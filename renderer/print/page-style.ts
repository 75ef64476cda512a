import { PAPER_SIZES } from "#renderer/features/homework/index.ts";
import type { Paper } from "#shared/domain/settings.ts";

/**
 * Makes this document one sheet of the given paper, with nothing around it: the margins belong to the sheet itself,
 * so that a browser has no room for its own header and footer. Through CSSOM, because the policy allows no inline style.
 */
export function wearPaper(paper: Paper): () => void {
  const style = new CSSStyleSheet();
  style.replaceSync(`
    @page { size: ${PAPER_SIZES[paper].cssName} portrait; margin: 0; }
    html, body, #root { height: auto; min-height: 0; background: #ffffff; }
  `);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((worn) => worn !== style);
  };
}
