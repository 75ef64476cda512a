import type { Host } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import type { PrintJobs } from "../../print-jobs.ts";
import { assignmentProcedures } from "./assignments.ts";
import { ownSheetProcedures } from "./own-sheets.ts";
import { homeworkPaperProcedures } from "./paper-procedures.ts";
import { weeklyLogProcedures } from "./weekly-logs.ts";

/** Homework: sheets on paper, what was given home, and what came back. */
export function homeworkProcedures(homework: WithPractice["homework"], jobs: PrintJobs, host: Host) {
  return {
    ...homeworkPaperProcedures(homework, jobs, host),
    ...ownSheetProcedures(homework),
    ...assignmentProcedures(homework),
    ...weeklyLogProcedures(homework),
  };
}
