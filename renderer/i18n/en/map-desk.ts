/** The desk the cycle map lies on: which session, which version. */
export const mapDesk = {
  sessionToday: "session {{number}} · today",
  startSession: "Start session {{number}}",
  asItStandsNow: "As it stands now",
  afterSession: "After session {{number}}",
  afterSessionOn: "After session {{number}}, {{day}}",
  lookingBack: "This is how the map stood after session {{number}}. Nothing can be changed here.",
  backToNow: "Back to now",
  homework: "Homework",
  notTaken:
    "The last change did not fit the map as the vault holds it, and was left out. The map shown is the vault’s.",
};
