import type { Locator, Page } from "@playwright/test";
import { expect } from "../attune.ts";

export const SANDBOX_LABEL = "Illustration only: made-up numbers, not these people";

/** The equation sandbox, as one sees and reaches it. */
export class SandboxPage {
  readonly reading: Locator;
  readonly start: Locator;
  readonly pictures: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.reading = page.getByRole("region", { name: "In words" }).getByRole("status");
    this.start = this.slider("Start of both");
    this.pictures = page.getByRole("img", { name: SANDBOX_LABEL });
  }

  async open(): Promise<void> {
    await this.page.getByRole("link", { name: "Settings" }).click();
    await this.page.getByRole("link", { name: "Open the equation sandbox" }).click();
    await expect(this.page.getByRole("heading", { name: "Equation sandbox" })).toBeVisible();
  }

  slider(name: string): Locator {
    return this.page.getByRole("slider", { name });
  }

  async begin(name: string): Promise<void> {
    await this.page.getByRole("button", { name }).click();
  }
}
