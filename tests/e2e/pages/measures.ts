import { expect, type Page } from "@playwright/test";
import type { Json } from "#shared/measures/json.ts";

/** The instruments, a couple's measures, and the sheet on which paper is entered. */
export class Measures {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async choose(label: string, content: Json, name: string): Promise<void> {
    const chooser = this.#page.waitForEvent("filechooser");
    await this.#page.getByRole("button", { name: label }).click();
    const buffer = Buffer.from(JSON.stringify(content));
    await (await chooser).setFiles({ name, mimeType: "application/json", buffer });
  }

  async confirmLicence(terms: string): Promise<void> {
    await this.#page.getByLabel("Under which terms may you use it?").fill(terms);
    await this.#page.getByRole("checkbox", { name: /I have checked/ }).check();
    await this.#page.getByRole("button", { name: "Take it in" }).click();
  }

  /** One partner's paper: for each question, by its words, the words of the answer. */
  async enter(title: string, name: string, takenOn: string, answers: Record<string, string>): Promise<void> {
    const page = this.#page;
    await page.getByRole("link", { name: `Enter from paper: ${title}`, exact: true }).click();
    await page.getByRole("radio", { name, exact: true }).check();
    await page.getByLabel("Answered on").fill(takenOn);
    for (const [question, answer] of Object.entries(answers))
      await page.getByRole("group", { name: question }).getByRole("radio", { name: answer }).check();
    await page.getByRole("button", { name: "Keep these answers" }).click();
    await expect(page.getByRole("heading", { name: "Measures", level: 1 })).toBeVisible();
  }

  /** An option of a question on the form in a partner's hands. */
  option(question: string, answer: string) {
    return this.#page
      .getByRole("group", { name: question })
      .getByRole("radio", { name: answer, exact: true });
  }

  async answer(question: string, answer: string): Promise<void> {
    await this.option(question, answer).click();
    await expect(this.option(question, answer)).toBeChecked();
  }

  row(score: string) {
    return this.#page.getByRole("row", { name: new RegExp(`^${score}`) });
  }
}
