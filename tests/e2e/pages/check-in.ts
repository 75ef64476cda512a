import { expect, type Locator, type Page } from "@playwright/test";

/** The check-in on a session's page, and the form in a partner's hands. */
export class CheckIn {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get section(): Locator {
    return this.page.getByRole("region", { name: "Check-in" });
  }

  async handTo(name: string): Promise<void> {
    await this.section.getByRole("button", { name: `Hand over to ${name}` }).click();
    await this.page.getByRole("dialog").getByRole("button", { name: "Hand over now" }).click();
    await this.expectFormFor(name);
  }

  async expectFormFor(name: string, page = this.page): Promise<void> {
    await expect(page.getByText(`${name}, this page is for you`)).toBeVisible();
    await this.expectNothingElse(page);
  }

  /** None of the clinician's places is on the screen. */
  async expectNothingElse(page = this.page): Promise<void> {
    await expect(page.getByRole("navigation")).toHaveCount(0);
    await expect(page.getByRole("link")).toHaveCount(0);
  }

  rating(question: RegExp, value: number): Locator {
    return this.page
      .getByRole("group", { name: question })
      .getByRole("radio", { name: String(value), exact: true });
  }

  async expectKept(): Promise<void> {
    await expect(this.page.getByRole("status").filter({ hasText: /^kept$/ })).toBeVisible();
  }

  async finish(): Promise<void> {
    await this.page.getByRole("button", { name: "I am done" }).click();
    await expect(this.page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  }

  async takeBack(by: "PIN" | "Passphrase", secret: string): Promise<void> {
    await this.page.getByRole("button", { name: /take the screen back/ }).click();
    const dialog = this.page.getByRole("dialog");
    if (by === "Passphrase" && (await dialog.getByRole("button", { name: "Use the passphrase" }).isVisible()))
      await dialog.getByRole("button", { name: "Use the passphrase" }).click();
    await dialog.getByRole("textbox", { name: by }).fill(secret);
    await dialog.getByRole("button", { name: "Take back" }).click();
  }
}
