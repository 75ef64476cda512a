import type { Mark } from "#shared/tally/codes.ts";

const TONES: Partial<Record<Mark, string>> = {
  negative: "M4 10h12",
  neutral: "M10 5.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9",
  positive: "M10 4v12M4 10h12",
};

/** Minus, ring or plus for a tone; a move has no sign, its word is enough. */
export function MarkSign({ mark, size = 16 }: { mark: Mark; size?: number }) {
  const path = TONES[mark];
  if (!path) return null;
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
    >
      <path d={path} />
    </svg>
  );
}
