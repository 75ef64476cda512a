const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
const MOMENT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** `14 March 2026` */
export const dayOf = (at: string): string => DAY.format(new Date(at));

/** `14 March 2026, 10:32` */
export const momentOf = (at: string): string => MOMENT.format(new Date(at)).replace(" at ", ", ");
