/** The words of a list written as running text. */
export const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** The phrases of a list, one between two commas. */
export const phrases = (text: string): readonly string[] => text.trim().split(/\s*,\s*/);
