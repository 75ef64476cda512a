import type { Gated } from "../../gate.ts";
import type { PrintJobs } from "../../print-jobs.ts";

/** What a print window may know: the one page it was opened for. */
export function printProcedures(print: Gated["print"], jobs: PrintJobs) {
  return {
    page: print.page.handler(({ context, errors }) => {
      const page = context.printJob === null ? undefined : jobs.page(context.printJob);
      if (!page) throw errors.NOT_FOUND();
      return page;
    }),
  };
}
