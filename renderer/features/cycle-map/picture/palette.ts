/** The colours of a picture that leaves the app. They stand for themselves: a file knows nothing of the app's tokens. */
export type Palette = {
  readonly paper: string;
  readonly surface: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly exit: string;
  readonly exitSoft: string;
  readonly accent: string;
  readonly sides: Readonly<
    Record<"a" | "b", { stroke: string; soft: string; border: string; halo: string; below: string }>
  >;
};

export const LOOKS = ["light", "dark", "greyscale"] as const;
export type Look = (typeof LOOKS)[number];

/** Light and dark as on the screen; greyscale for a printer, where pattern and mark tell the sides apart. */
export const PALETTES: Record<Look, Palette> = {
  light: {
    paper: "#faf7f1",
    surface: "#ffffff",
    ink: "#2a2826",
    inkSoft: "#645e57",
    line: "#b9ad9c",
    exit: "#4b7338",
    exitSoft: "#ecf3e6",
    accent: "#6b4e8f",
    sides: {
      a: { stroke: "#b4532f", soft: "#fbeee7", border: "#d9a997", halo: "#efdccf", below: "#fefdfb" },
      b: { stroke: "#1d6a72", soft: "#e4f1f2", border: "#8eb4b8", halo: "#d5dfdc", below: "#fefdfb" },
    },
  },
  dark: {
    paper: "#1c1b1a",
    surface: "#262422",
    ink: "#f1ece4",
    inkSoft: "#b4aca1",
    line: "#6d655b",
    exit: "#9cc985",
    exitSoft: "#28331f",
    accent: "#c3a6e8",
    sides: {
      a: { stroke: "#f0926b", soft: "#3a2820", border: "#7f5440", halo: "#402f28", below: "#232120" },
      b: { stroke: "#74c4cc", soft: "#1d3336", border: "#456b6f", halo: "#2b3838", below: "#232120" },
    },
  },
  greyscale: {
    paper: "#ffffff",
    surface: "#ffffff",
    ink: "#111111",
    inkSoft: "#4a4a4a",
    line: "#8a8a8a",
    exit: "#2e2e2e",
    exitSoft: "#f2f2f2",
    accent: "#3d3d3d",
    sides: {
      a: { stroke: "#333333", soft: "#efefef", border: "#7d7d7d", halo: "#e6e6e6", below: "#ffffff" },
      b: { stroke: "#555555", soft: "#f7f7f7", border: "#8c8c8c", halo: "#efefef", below: "#ffffff" },
    },
  },
};
