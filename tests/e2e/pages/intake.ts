import { expect, type Locator, type Page } from "@playwright/test";

/** A couple's intake, and one of its forms, in whoever's hands. */
export class Intake {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  card(title: string): Locator {
    return this.page.getByRole("region", { name: title });
  }

  async goTo(): Promise<void> {
    const { page } = this;
    await page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "Intake" }).click();
    await this.expectHere();
  }

  async expectHere(): Promise<void> {
    await expect(this.page.getByRole("heading", { name: "Intake", exact: true })).toBeVisible();
  }

  async handOver(title: string, name: string, ready?: () => void): Promise<void> {
    const button = new RegExp(`^Hand over.*, ${name}$`);
    await this.card(title).getByRole("button", { name: button }).click();
    const now = this.page.getByRole("dialog").getByRole("button", { name: "Hand over now" });
    await expect(now).toBeVisible();
    ready?.();
    await now.click();
    await expect(this.page.getByText(`${name}, this page is for you`)).toBeVisible();
  }

  async openAnswers(title: string, name: string): Promise<void> {
    const link = new RegExp(`^Open the answers.*, ${name}$`);
    await this.card(title).getByRole("link", { name: link }).click();
    await expect(this.page.getByRole("heading", { name: `${name}: ${title}` })).toBeVisible();
  }

  /** Writes into a question's own field. */
  async write(question: RegExp, words: string, at = 0): Promise<void> {
    await this.page.getByRole("group", { name: question }).nth(at).getByRole("textbox").first().fill(words);
  }

  async choose(option: string, at = 0): Promise<void> {
    await this.page.getByRole("radio", { name: option, exact: true }).nth(at).click();
  }

  async expectKept(): Promise<void> {
    await expect(this.page.getByRole("status").filter({ hasText: /^kept$/ })).toBeVisible();
  }

  async next(heading: string): Promise<void> {
    await this.page.getByRole("button", { name: "Next" }).click();
    await expect(this.page.getByRole("heading", { name: heading })).toBeVisible();
  }

  /** Shares what is called so, once its partner has agreed. */
  async share(button: string | RegExp, name: string): Promise<void> {
    const { page } = this;
    await page.getByRole("button", { name: button }).click();
    const menu = page.getByRole("menuitem", { name: "Share with both partners" });
    const dialog = page.getByRole("dialog", { name: "Share with both partners" });
    await expect(menu.or(dialog)).toBeVisible();
    if (await menu.isVisible()) await menu.click();
    await dialog.getByRole("checkbox", { name: `${name} has agreed that both may see this` }).check();
    await dialog.getByRole("button", { name: "Share", exact: true }).click();
    await expect(dialog).toHaveCount(0);
  }
}
