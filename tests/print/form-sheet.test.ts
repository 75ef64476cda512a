import { describe, expect, it } from "vitest";
import type { AnswerValue } from "#shared/forms/answer.ts";
import { CHECK_IN } from "#shared/forms/check-in.ts";
import { askedQuestions, type Form } from "#shared/forms/form.ts";
import type { FormPage } from "#shared/forms/form-page.ts";
import { INTAKE_FORMS } from "#shared/forms/intake/all.ts";
import type { Asked } from "#shared/forms/question.ts";
import { shownQuestions } from "#shared/forms/walk-form.ts";
import { EVERY_KIND } from "#tests/support/forms.ts";
import { printBrowser } from "#tests/support/print-page/print-browser.ts";
import { readPdf } from "#tests/support/read-pdf.ts";

const print = printBrowser();

const FORMS = [CHECK_IN, EVERY_KIND, ...INTAKE_FORMS.map(({ form }) => form)];
const PAPERS = [
  { paper: "a4", height: 842 },
  { paper: "letter", height: 792 },
] as const;

async function printed(page: FormPage) {
  print.host.show(page);
  const window = await print.context.newPage();
  const complaints: string[] = [];
  window.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  window.on("pageerror", (error) => complaints.push(error.message));
  await window.goto(print.host.url);
  await window.waitForSelector("html[data-print]", { state: "attached" });
  expect(await window.getAttribute("html", "data-print")).toBe("ready");
  const bytes = await window.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  await window.close();
  expect(complaints).toEqual([]);
  return readPdf(bytes);
}

function said(question: Asked): AnswerValue {
  switch (question.kind) {
    case "rating":
    case "whole-number":
    case "decimal":
      return 7;
    case "yes-no":
      return true;
    case "date":
      return "2026-03-14";
    case "choice":
      return [question.options[0]?.value ?? ""];
    case "open-choice":
      return { chosen: [], ownWords: "in words of one’s own" };
    case "short-text":
    case "long-text":
      return "MARKER of what was said";
  }
}

function filledPage(form: Form, paper: FormPage["paper"]): FormPage {
  const answers = askedQuestions(form).map(({ question }) => ({
    questionId: question.id,
    value: said(question),
  }));
  return {
    kind: "form",
    form,
    paper,
    filled: { partnerName: "Anna", day: "2026-03-14", answers, leftOut: 2 },
  };
}

describe("a form on paper", () => {
  for (const { paper, height } of PAPERS)
    for (const form of FORMS) {
      it(`${form.id}, blank, asks everything on tagged pages of ${paper}`, async () => {
        const pdf = await printed({ kind: "form", form, filled: null, paper });
        expect(Math.abs(pdf.heightPt - height)).toBeLessThan(1);
        expect(pdf.marked).toBe(true);
        expect(pdf.tags).toContain("H1");
        expect(pdf.text).toContain(form.title);
        expect(pdf.text).toContain("Name");
      });

      it(`${form.id}, filled, holds what was said on pages of ${paper}, and no name in the file's own words`, async () => {
        const page = filledPage(form, paper);
        const pdf = await printed(page);
        expect(Math.abs(pdf.heightPt - height)).toBeLessThan(1);
        expect(pdf.text).toContain("Anna");
        expect(pdf.metadata).toContain("A form");
        expect(pdf.metadata).not.toContain("Anna");
        const given = new Map(page.filled?.answers.map(({ questionId, value }) => [questionId, value]));
        expect(shownQuestions(form, given).size).toBeGreaterThan(3);
      });
    }
});
