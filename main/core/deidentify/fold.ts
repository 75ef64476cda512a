const LETTERS: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  ß: "ss",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ħ: "h",
  ə: "a",
  ʻ: "",
  "’": "'",
};

/** The form in which words are kept and looked up: lower case, without diacritics, straight apostrophes. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z']*$/.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[łøßđðþæœıħəʻ’]/g, (letter) => LETTERS[letter] ?? letter);
}
