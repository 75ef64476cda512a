const PATHS = {
  couples: "M4 6h16M4 12h16M4 18h10",
  couple:
    "M8.5 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6M15.5 11a3 3 0 1 0 0-6M3 19c.4-3 2.6-4.7 5.5-4.7s5.1 1.7 5.5 4.7M16.5 14.4c2.5.3 4.1 2 4.5 4.6",
  map: "M12 12c1.8-2.6 3.4-4 5.2-4a4 4 0 0 1 0 8c-1.8 0-3.4-1.4-5.2-4s-3.4-4-5.2-4a4 4 0 0 0 0 8c1.8 0 3.4-1.4 5.2-4",
  session: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M12 7.5V12l3 2.5",
  intake: "M6 3.5h9l4 4v13H6zM14.5 3.5V8H19M9 12h7M9 16h5",
  homework: "M5 4h14v16H5zM8 9l2 2 4-4M8 16h8",
  measures: "M4 20h16M7 16v-4M12 16V5M17 16V9",
  settings:
    "M4 7h9M17 7h3M4 17h3M11 17h9M15 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M9 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.5 15.5 20 20",
  plus: "M12 5v14M5 12h14",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6",
  eyeOff: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12M4 4l16 16",
  print: "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
  back: "M19 12H5M11 6l-6 6 6 6",
  onward: "M5 12h14M13 6l6 6-6 6",
  edit: "M5 20l1-5L17 4l3 3L9 18z",
  calendar: "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4",
  more: "M4.4 12a.7.7 0 1 0 1.4 0a.7.7 0 1 0-1.4 0M11.3 12a.7.7 0 1 0 1.4 0a.7.7 0 1 0-1.4 0M18.2 12a.7.7 0 1 0 1.4 0a.7.7 0 1 0-1.4 0",
  open: "M6 9.5l6 6 6-6",
  swap: "M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4",
} as const;

export type IconName = keyof typeof PATHS;

/** A small line drawing beside words; it says nothing by itself, so screen readers pass over it. */
export function Icon({ name, size = 24 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
