import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

type Tag = { role?: string; children?: Tag[] };

/** What a reader, a screen reader and a file manager find in a PDF. */
export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const page = await pdf.getPage(1);
  const items = [];
  for (let number = 1; number <= pdf.numPages; number += 1)
    items.push(...(await (await pdf.getPage(number)).getTextContent()).items, { str: "", hasEOL: true });
  const [, , width = 0, height = 0] = page.view;
  const read = {
    pages: pdf.numPages,
    text: items
      .map((item) => ("str" in item ? `${item.str}${item.hasEOL ? " " : ""}` : ""))
      .join("")
      .replace(/\s+/gu, " "),
    widthPt: width,
    heightPt: height,
    marked: isMarked(await pdf.getMarkInfo()),
    tags: roles((await page.getStructTree()) as Tag | null),
    metadata: JSON.stringify([await pdf.getMetadata(), await pdf.getOutline()]),
  };
  await task.destroy();
  return read;
}

// pdf.js says an object in its types and gives a map.
const isMarked = (info: unknown) => info instanceof Map && info.get("Marked") === true;

const roles = (tag: Tag | null): string[] =>
  tag ? [tag.role ?? "", ...(tag.children ?? []).flatMap(roles)] : [];
