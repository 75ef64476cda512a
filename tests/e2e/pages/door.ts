import { expect, type Page } from "@playwright/test";

export const PASSPHRASE = "seven quiet lanterns over the estuary";

/** First run and unlocking. */
export class Door {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Goes through the three steps of a new practice; gives the recovery key that was shown. */
  async createPractice(passphrase = PASSPHRASE): Promise<string> {
    const page = this.#page;
    await page.getByRole("button", { name: /Create your practice/ }).click();
    await page.getByRole("textbox", { name: "Passphrase", exact: true }).fill(passphrase);
    await page.getByRole("textbox", { name: "Passphrase, once more" }).fill(passphrase);
    await page.getByRole("button", { name: "Go on" }).click();
    const groups = page.getByRole("list", { name: "Recovery key" }).getByRole("listitem");
    await expect(groups).toHaveCount(8);
    const recoveryKey = (await groups.allInnerTexts()).join("-");
    await page.getByRole("button", { name: "I have it on paper" }).click();
    await this.retype(recoveryKey.toLowerCase().replaceAll("-", " "));
    await this.expectInside();
    return recoveryKey;
  }

  async retype(recoveryKey: string): Promise<void> {
    await this.#page.getByRole("textbox", { name: "Recovery key" }).fill(recoveryKey);
    await this.#page.getByRole("button", { name: "Create my practice" }).click();
  }

  async unlock(passphrase = PASSPHRASE): Promise<void> {
    await this.#page.getByRole("textbox", { name: "Passphrase" }).fill(passphrase);
    await this.#page.getByRole("button", { name: "Unlock" }).click();
  }

  async unlockWithRecoveryKey(recoveryKey: string): Promise<void> {
    await this.#page.getByRole("button", { name: "Use the recovery key instead" }).click();
    await this.#page.getByRole("textbox", { name: "Recovery key" }).fill(recoveryKey);
    await this.#page.getByRole("button", { name: "Unlock" }).click();
  }

  async expectInside(): Promise<void> {
    await expect(this.#page.getByRole("navigation", { name: "Places" })).toBeVisible();
  }

  async expectLocked(): Promise<void> {
    await expect(this.#page.getByRole("button", { name: "Unlock" })).toBeVisible();
    await expect(this.#page.getByRole("navigation", { name: "Places" })).toHaveCount(0);
  }
}
