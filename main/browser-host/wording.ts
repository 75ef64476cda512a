/** What the browser host says by itself, outside every page. */
export const wording = {
  addressUsed: "This address has been used already. Start Attune again to be given a new one.",
  notFound: "There is nothing here.",
  refused: "Attune answers only its own window.",
} as const;
