const FORMAT = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" });

/** A moment as a person reads it, in the time of this computer. */
export const momentInWords = (at: string) => FORMAT.format(new Date(at));
