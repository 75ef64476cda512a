import { type OwnSheet, ownSheetSchema } from "#shared/homework/library-sheet.ts";
import type { WithPractice } from "../../gate.ts";

type Row = { document: string };

/** The sheets the clinician made, beside those that come with the app. */
export function ownSheetProcedures(homework: WithPractice["homework"]) {
  return {
    ownSheets: homework.ownSheets.handler(({ context }) =>
      context.practice.vault.read
        .all<Row>("SELECT document FROM homework_sheet")
        .map((row): OwnSheet => ownSheetSchema.parse(JSON.parse(row.document)))
        .toSorted((one, other) => one.text.title.localeCompare(other.text.title)),
    ),

    keepSheet: homework.keepSheet.handler(({ context: { practice }, input: { sheet } }) => {
      const { vault, device } = practice;
      vault.commit({ action: "homework-sheet-kept", author: "clinician", device }, (write) => {
        write.run(
          `INSERT INTO homework_sheet (id, document) VALUES (?, ?)
           ON CONFLICT (id) DO UPDATE SET document = excluded.document`,
          sheet.id,
          JSON.stringify(sheet),
        );
        write.wrote("homework-sheet", sheet.id, sheet);
      });
      return sheet;
    }),

    removeSheet: homework.removeSheet.handler(({ context: { practice }, input: { id } }) => {
      const { vault, device } = practice;
      if (!vault.read.one<{ id: string }>("SELECT id FROM homework_sheet WHERE id = ?", id)) return;
      vault.commit({ action: "homework-sheet-removed", author: "clinician", device }, (write) => {
        write.run("DELETE FROM homework_sheet WHERE id = ?", id);
        write.wrote("homework-sheet", id, null);
      });
    }),
  };
}
