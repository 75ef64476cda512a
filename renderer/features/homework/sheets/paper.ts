import type { Paper } from "#shared/domain/settings.ts";

type PaperSize = { widthMm: number; heightMm: number; cssName: string };

export const PAPER_SIZES: Record<Paper, PaperSize> = {
  a4: { widthMm: 210, heightMm: 297, cssName: "A4" },
  letter: { widthMm: 215.9, heightMm: 279.4, cssName: "letter" },
};

/** CSS fixes the pixel at 1/96 inch, on paper too. */
export const PX_PER_MM = 96 / 25.4;
