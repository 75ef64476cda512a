import type { AuditEntry } from "#shared/contract/safety.ts";

const HEAD = ["number", "when (UTC)", "who", "what", "about"];
const MARK = "\uFEFF";
/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-\u2212@\t\r]/u;

/** A table that spreadsheets open as text, whatever is in its cells (E9). */
export function auditCsv(entries: readonly AuditEntry[]): string {
  const rows = entries.map(({ seq, at, author, action, records }) => [
    String(seq),
    at,
    author,
    action,
    records.map(({ kind, id }) => `${kind} ${id}`).join("; "),
  ]);
  return MARK + [HEAD, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

export function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
