import { printPageSchema } from "../print/page.ts";
import { errors } from "./errors.ts";
import { procedure } from "./procedure.ts";

export const printContract = {
  /** The one page this print window was opened for. */
  page: procedure.errors(errors("NOT_FOUND")).output(printPageSchema),
};
