import { z } from "../domain/zod.ts";

/** Why a place of a file is refused. Each has its sentence wherever findings are shown. */
export const REFUSALS = [
  "too-large",
  "not-json",
  "too-deep",
  "too-many-values",
  "forbidden-name",
  "text-too-long",
  "not-a-questionnaire",
  "not-a-response",
  "one-questionnaire-only",
  "missing",
  "wrong-kind",
  "unknown-element",
  "r5-only",
  "type-not-supported",
  "kind-not-supported",
  "link-id-twice",
  "too-many-items",
  "group-without-items",
  "display-with-more",
  "options-do-not-fit",
  "choice-without-options",
  "option-twice",
  "value-set-not-in-file",
  "value-set-not-usable",
  "behavior-missing",
  "unknown-question",
  "operator-does-not-fit",
  "conditions-in-a-circle",
  "initial-does-not-fit",
  "element-does-not-fit",
  "expression-language",
  "expression-not-readable",
  "expression-not-allowed",
  "extension-not-supported",
  "changes-meaning",
  "answer-does-not-fit",
  "answered-twice",
  "scoring-does-not-fit",
] as const;
export const refusalSchema = z.enum(REFUSALS);
export type Refusal = z.infer<typeof refusalSchema>;

/** Why a place of a file is left out without harm. */
export const IGNORED = ["not-needed", "extension-unknown", "asked-once", "contained-unused"] as const;
export const ignoredSchema = z.enum(IGNORED);
export type Ignored = z.infer<typeof ignoredSchema>;

const place = {
  /** From the root of the file: `item[3].item[0].answerOption[1]`. */
  path: z.string(),
  /** The element's or extension's own name. */
  element: z.string(),
  /** What stood there, or what was expected; shortened, and empty where there is nothing to add. */
  detail: z.string(),
};

export const refusedSchema = z.strictObject({ ...place, reason: refusalSchema });
export type Refused = z.infer<typeof refusedSchema>;
export const passedOverSchema = z.strictObject({ ...place, reason: ignoredSchema });
export type PassedOver = z.infer<typeof passedOverSchema>;
export const usedSchema = z.strictObject({ feature: z.string(), count: z.int().min(1), path: z.string() });
export type Used = z.infer<typeof usedSchema>;

/** What of a file Attune uses, leaves out and cannot take. One refusal, and nothing of it is taken. */
export const importReportSchema = z.strictObject({
  supported: z.array(usedSchema),
  ignored: z.array(passedOverSchema),
  refused: z.array(refusedSchema),
  /** There was more of the same than is listed. */
  cut: z.boolean(),
});
export type ImportReport = z.infer<typeof importReportSchema>;

export type ReportWriter = {
  uses(feature: string, path: string): void;
  passesOver(path: string, reason: Ignored, detail?: string): void;
  refuses(path: string, reason: Refusal, detail?: string): void;
  hasRefused(): boolean;
  report(): ImportReport;
};

const LISTED_MAX = 200;
const DETAIL_MAX = 160;

/** A report to be written in the order in which the file is read; long lists are cut, and say so. */
export function startReport(): ReportWriter {
  const supported = new Map<string, Used>();
  const ignored: PassedOver[] = [];
  const refused: Refused[] = [];
  let cut = false;
  const add = <Found>(list: Found[], found: Found) => {
    if (list.length < LISTED_MAX) list.push(found);
    else cut = true;
  };
  return {
    uses(feature, path) {
      const known = supported.get(feature);
      if (known) known.count += 1;
      else supported.set(feature, { feature, count: 1, path: shortened(path) });
    },
    passesOver: (path, reason, detail = "") => add(ignored, { ...placed(path, detail), reason }),
    refuses: (path, reason, detail = "") => add(refused, { ...placed(path, detail), reason }),
    hasRefused: () => refused.length > 0,
    report: () => ({ supported: [...supported.values()], ignored, refused, cut }),
  };
}

const placed = (path: string, detail: string) => ({
  path: shortened(path),
  element: shortened(elementOf(path)),
  detail: shortened(detail),
});

const elementOf = (path: string) =>
  path
    .replace(/\[\d+\]$/, "")
    .split(".")
    .at(-1)
    ?.trim() || NAMELESS;

const NAMELESS = '""';

const shortened = (text: string) => (text.length > DETAIL_MAX ? `${text.slice(0, DETAIL_MAX - 1)}…` : text);
