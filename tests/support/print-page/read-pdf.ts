import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

type Tag = { role?: string; children?: Tag[] };

/** What a reader, a screen reader and a file manager find in a PDF. */
export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const page = await pdf.getPage(1);
  const { items } = await page.getTextContent();
  const [, , width = 0, height = 0] = page.view;
  const read = {
    pages: pdf.numPages,
    text: items
      .map((item) => ("str" in item ? `${item.str}${item.hasEOL ? " " : ""}` : ""))
      .join("")
      .replace(/\s+/gu, " "),
    widthPt: width,
    heightPt: height,
    marked: (await pdf.getMarkInfo())?.get("Marked") ?? false,
    tags: roles((await page.getStructTree()) as Tag | null),
    metadata: JSON.stringify(await pdf.getMetadata()),
  };
  await task.destroy();
  return read;
}

const roles = (tag: Tag | null): string[] =>
  tag ? [tag.role ?? "", ...(tag.children ?? []).flatMap(roles)] : [];
