import annaAndMichael from "./couples/anna-and-michael.json" with { type: "json" };
import irisAndMarguerite from "./couples/iris-and-marguerite.json" with { type: "json" };
import omarAndLea from "./couples/omar-and-lea.json" with { type: "json" };
import samAndJun from "./couples/sam-and-jun.json" with { type: "json" };

/** The couples that ship, by file name, in the order in which they came to the practice. */
export const SAMPLE_FILES: Readonly<Record<string, unknown>> = {
  "anna-and-michael.json": annaAndMichael,
  "iris-and-marguerite.json": irisAndMarguerite,
  "sam-and-jun.json": samAndJun,
  "omar-and-lea.json": omarAndLea,
};
