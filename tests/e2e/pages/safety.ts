import { expect, type Locator, type Page } from "@playwright/test";
import { CheckIn } from "./check-in.ts";

/** The page on which safety is decided and agreements are kept. */
export class SafetyPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** From the couple's page. */
  async open(): Promise<void> {
    await this.page.getByRole("main").getByRole("link", { name: "Look at it" }).click();
    await this.expectHere();
  }

  async expectHere(): Promise<void> {
    await expect(this.page.getByRole("heading", { name: "Agreements" })).toBeVisible();
  }

  async back(): Promise<void> {
    await this.page.getByRole("link", { name: "Back to the couple" }).click();
    await expect(this.page.getByRole("heading", { name: "Sessions" })).toBeVisible();
  }

  get #dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  get standing(): Locator {
    return this.page.getByRole("region", { name: "Working together" }).getByRole("status");
  }

  async decide(outcome: "Cleared for joint work" | "Not cleared for joint work", why: string): Promise<void> {
    await this.page.getByRole("button", { name: /Record a decision|Decide anew/ }).click();
    const choice = this.#dialog.getByRole("radio", { name: outcome, exact: true });
    await choice.click();
    await expect(choice).toBeChecked();
    await this.#dialog.getByRole("textbox", { name: "Why" }).fill(why);
    await this.#dialog.getByRole("button", { name: "Record the decision" }).click();
    await expect(this.standing).toContainText(outcome);
  }

  async override(why: string): Promise<void> {
    await this.page.getByRole("button", { name: "Work together all the same" }).click();
    await this.#dialog.getByRole("textbox", { name: "Why" }).fill(why);
    await this.#dialog.getByRole("button", { name: /Override/ }).click();
    await expect(this.standing).toContainText("by your override");
  }

  async choosePolicy(policy: "No secrets" | "Limited secrets"): Promise<void> {
    const choice = this.page.getByRole("radio", { name: policy });
    await choice.click();
    await expect(choice).toBeChecked();
  }

  async signAll(): Promise<void> {
    await this.page.getByRole("button", { name: "The sheet was signed" }).click();
    await this.#dialog.getByRole("button", { name: "Record as signed" }).click();
    await expect(this.page.getByText("All agreements are on record.")).toBeVisible();
  }

  async record(name: string, kind: string, answer: "Agrees" | "Takes it back"): Promise<void> {
    await this.page.getByRole("button", { name: `Record what ${name} says: ${kind}` }).click();
    const choice = this.#dialog.getByRole("radio", { name: answer });
    await choice.click();
    await expect(choice).toBeChecked();
    await this.#dialog.getByRole("button", { name: "Put on record" }).click();
    await expect(this.#dialog).toHaveCount(0);
  }

  async handScreenTo(name: string): Promise<void> {
    await this.page.getByRole("button", { name: `Hand over the safety screen to ${name}` }).click();
    await this.#dialog.getByRole("button", { name: "Hand over now" }).click();
    await expect(this.page.getByText(`${name}, this page is for you`)).toBeVisible();
  }

  /** The safety screen in a partner's hands, with what they are afraid of, or nothing to be afraid of. */
  async answerAlone(fear: string | null): Promise<void> {
    const { page } = this;
    const form = new CheckIn(page);
    const alone = page.getByRole("group", { name: /by yourself with this screen/ });
    await alone.getByRole("radio", { name: "Yes" }).click();
    await form.expectKept();
    await page.getByRole("button", { name: "Next" }).click();
    const afraid = page.getByRole("group", { name: /afraid of your partner/ });
    await expect(afraid).toBeVisible();
    const answer = fear ? "In the past, not any more" : "No";
    await afraid.getByRole("radio", { name: answer, exact: true }).click();
    const words = page.getByRole("group", { name: /What are you afraid/ }).getByRole("textbox");
    if (fear) await words.fill(fear);
    await form.expectKept();
    while (await page.getByRole("button", { name: "Next" }).isVisible()) {
      const at = await page.getByText(/^Page \d of \d$/).innerText();
      await page.getByRole("button", { name: "Next" }).click();
      await expect(page.getByText(at, { exact: true })).toHaveCount(0);
    }
    await form.finish();
  }
}
