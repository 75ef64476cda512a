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

  /** Every count on the page, as it reads: of each tone, the ratio, and the whole table of what followed what. */
  async counts(): Promise<string[]> {
    const figures = this.page.getByRole("region", { name: "Counted in this session" });
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
