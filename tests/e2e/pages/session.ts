import { expect, type Locator, type Page } from "@playwright/test";

/** A session in the room. */
export class SessionPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async begin(): Promise<void> {
    await this.page.getByRole("button", { name: "Begin the session" }).click();
    await expect(this.pad).toBeVisible();
  }

  get pad(): Locator {
    return this.page.getByRole("region", { name: "Tally pad" });
  }

  /** The couple's page names every session; the last one stands on top. */
  async openLast(): Promise<void> {
    await this.page
      .getByRole("link", { name: /^Session \d+$/ })
      .first()
      .click();
  }

  async tapByKeys(keys: string): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async expectNoted(count: number): Promise<void> {
    await expect(
      this.page.getByRole("status").filter({ hasText: new RegExp(` ${count} in all\\.$`) }),
    ).toHaveCount(1);
  }

  /** Shows one part of the page. */
  async show(part: "Tally" | "Notes" | "Today" | "Stages" | "Counted" | "Summary"): Promise<void> {
    const tab = this.page.getByRole("tab", { name: part });
    await tab.click();
    await expect(tab).toHaveAttribute("aria-selected", "true");
  }

  get progressNote(): Locator {
    return this.page.getByRole("textbox", { name: "Progress note" });
  }

  get psychotherapyNote(): Locator {
    return this.page.getByRole("textbox", { name: "Psychotherapy note" });
  }

  get summary(): Locator {
    return this.page.getByRole("textbox", { name: "Summary of the session" });
  }

  /** One partner's choices of who is here, or of stages. */
  of(name: string): Locator {
    return this.page.getByRole("group", { name });
  }

  /** Every count, as it reads: of each tone, the ratio, and the whole table of what followed what. Ends on the tally. */
  async counts(): Promise<string[]> {
    await this.show("Counted");
    const figures = this.page.getByRole("region", { name: "Counted in this session" });
    await expect(figures).toBeVisible();
    const counts = await this.#countsShown(figures);
    await this.show("Tally");
    return counts;
  }

  async #countsShown(figures: Locator): Promise<string[]> {
    return [
      ...(await figures.getByRole("row", { name: /Moments|Positive to negative/ }).allInnerTexts()),
      ...(await this.page.getByRole("table", { name: /What came directly after what/ }).allInnerTexts()),
      ...(await this.page
        .getByRole("listitem")
        .filter({ hasText: /^After / })
        .allInnerTexts()),
    ];
  }
}
