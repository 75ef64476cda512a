import { t } from "#renderer/i18n/index.ts";
import { useSurroundings } from "#renderer/ui/surroundings.ts";
import { ownSheetIdSchema } from "#shared/domain/ids.ts";
import type { OwnSheet } from "#shared/homework/library-sheet.ts";
import type { SheetRequest } from "#shared/homework/sheet.ts";
import type { Homework } from "../use-homework.ts";
import { requestFor } from "../use-homework.ts";

/** A sheet of the clinician's own while it is being written: a new one, one made from another, or one to change. */
export function useOwnSheetDraft(homework: Homework) {
  const { newId, now } = useSurroundings();
  const { map, desk, practice, chosen, present } = homework;
  const draft = desk.own?.draft ?? null;
  const start = (first: OwnSheet) => homework.change({ own: { draft: first, first } });

  const fresh = (): OwnSheet => ({
    schema: 1,
    id: ownSheetIdSchema.parse(newId()),
    practice,
    purpose: chosen?.purpose ?? "flexibility",
    stages: chosen?.stages ?? [],
    about: "",
    when: "",
    text: {
      title: t("homeworkDesk:ownFirstTitle"),
      lede: "",
      opening: "none",
      steps: [{ lead: t("homeworkDesk:ownFirstLead"), text: "", words: [], ask: "", room: "line" }],
      log: null,
      look: "sheet",
    },
    changedAt: now().toISOString(),
  });
  const begin = (how: "new" | "copy" | "change") => {
    if (how === "new" || !chosen || !present) return start(fresh());
    if (how === "change" && chosen.own) return start(chosen.own);
    const { about, when } = chosen;
    start({ ...fresh(), about, when, text: present.text });
  };
  return {
    draft,
    begin,
    first: desk.own?.first ?? null,
    change: (what: Partial<OwnSheet>) =>
      homework.change(({ own }) => ({ own: own && { ...own, draft: { ...own.draft, ...what } } })),
    close: (kept: OwnSheet | null) => {
      homework.change({ own: null });
      if (!kept) return;
      const recipient = recipientFor(kept.practice, desk.recipient);
      homework.change(({ chosen: others, practices }) => ({
        recipient,
        purpose: null,
        stage: null,
        chosen: { ...others, [kept.practice]: { from: "own", id: kept.id } },
        practices:
          kept.practice === "both" || recipient === "both"
            ? practices
            : { ...practices, [recipient]: kept.practice },
      }));
    },
    /** What the preview shows of it. */
    requests: draft && map ? previewOf(draft, map.id, desk.recipient, desk.withoutWords) : [],
  };
}

const recipientFor = (practice: OwnSheet["practice"], present: "a" | "b" | "both") =>
  practice === "both" ? "both" : present === "both" ? "a" : present;

function previewOf(
  { practice, text, id }: OwnSheet,
  mapId: SheetRequest["mapId"],
  present: "a" | "b" | "both",
  withoutWords: boolean,
): SheetRequest[] {
  const recipient = recipientFor(practice, present);
  const side = recipient === "both" ? null : recipient;
  const request = requestFor(
    { mapId, practice, side, text, source: { from: "own", id }, edited: false },
    withoutWords,
  );
  return request ? [request] : [];
}
