/** Help while one writes on the map: words offered, and several lines pasted at once. */
export const writing = {
  suggestions: "Words that might fit",
  saidBefore: "said before",
  offered_one: "One suggestion. Arrow down to choose it, or go on writing.",
  offered_other: "{{count}} suggestions. Arrow down to choose, or go on writing.",
  // Pasting
  pasteTitle: "One line a place",
  pasteBody: "This is where each line goes. Change the words here; a line left empty goes nowhere.",
  lineFor: "Line {{number}}, for: {{place}}",
  lineNowhere: "Line {{number}}",
  goesNowhere: "goes nowhere",
  tooLong_one: "Line {{number}} is one letter too long.",
  tooLong_other: "Line {{number}} is {{count}} letters too long.",
  noPlace: "No free place is left for line {{number}}. Empty it to leave it out.",
  putOn_one: "Put one line on the map",
  putOn_other: "Put {{count}} lines on the map",
  leave: "Leave it",
  pasted_one: "One line is on the map.",
  pasted_other: "{{count}} lines are on the map.",
};
