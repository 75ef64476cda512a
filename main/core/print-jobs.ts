import type { PrintPage } from "#shared/print/page.ts";
import type { NewId } from "./context.ts";
import type { PrintJobId } from "./control.ts";

/** The pages that wait to become paper. They live in memory only, and only while somebody prints them. */
export type PrintJobs = {
  page(job: PrintJobId): PrintPage | undefined;
  /** Keeps the page for as long as `work` takes, and not a moment longer. */
  during<T>(page: PrintPage, work: (job: PrintJobId) => Promise<T>): Promise<T>;
};

export function createPrintJobs(newId: NewId): PrintJobs {
  const waiting = new Map<PrintJobId, PrintPage>();
  return {
    page: (job) => waiting.get(job),
    async during(page, work) {
      const job = newId();
      waiting.set(job, page);
      try {
        return await work(job);
      } finally {
        waiting.delete(job);
      }
    },
  };
}
