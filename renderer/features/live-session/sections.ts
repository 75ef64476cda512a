/** The parts of a session's page, in the order of its rail; a digit leads to each. */
export const SECTIONS = ["check-in", "tally", "notes", "today", "stages", "counted", "summary"] as const;
export type Section = (typeof SECTIONS)[number];

export const sectionKey = (section: Section): string => String(SECTIONS.indexOf(section) + 1);

type Pressed = Pick<KeyboardEvent, "code" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

/** The section a press asks for: a digit where nobody is writing, Alt with a digit anywhere. */
export function sectionOf(pressed: Pressed, writing: boolean): Section | undefined {
  const { code, altKey, ctrlKey, metaKey, shiftKey } = pressed;
  if (ctrlKey || metaKey || shiftKey || (writing && !altKey)) return undefined;
  const digit = /^(?:Digit|Numpad)(\d)$/u.exec(code)?.[1];
  return digit === undefined ? undefined : SECTIONS[Number(digit) - 1];
}
