import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";

/** The page on which sheets are chosen and given away, looked back on, and the weekly log typed in. */
export class HomeworkPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async choose(whom: string): Promise<void> {
    const person = this.page.getByRole("radio", { name: whom });
    await person.click();
    await expect(person).toBeChecked();
  }

  async show(part: "Sheets" | "Given home" | "Weekly log"): Promise<void> {
    await this.page.getByText(part, { exact: true }).click();
    await expect(this.page.getByRole("radio", { name: part })).toBeChecked();
  }

  /** A sheet as it lies on the desk. */
  sheet(title: string): Locator {
    return this.page.getByRole("heading", { level: 1, name: title });
  }

  async take(title: string): Promise<void> {
    await this.page.getByRole("button", { name: title, exact: true }).click();
    await expect(this.sheet(title)).toBeVisible();
  }

  /** Gives what lies on the desk home, in today's session. */
  async give(): Promise<void> {
    await this.page.getByRole("button", { name: "Give as homework" }).click();
    const dialog = this.page.getByRole("dialog");
    await expect(dialog.getByRole("combobox", { name: "Given in" })).toHaveValue(/.+/);
    await dialog.getByRole("button", { name: "Give", exact: true }).click();
    await expect(this.page.getByText(/^Given\./)).toBeVisible();
  }

  /** How a sheet that was given home went. */
  went(title: string, how: "done" | "partly" | "not this time"): Locator {
    return this.page.getByRole("group", { name: `How it went: ${title}` }).getByRole("button", { name: how });
  }

  /** The bytes of the sheets as the clinician would keep them. */
  async savePdf(): Promise<Buffer> {
    const arriving = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "Save as PDF" }).click();
    const download = await arriving;
    await expect(this.page.getByText("Saved.", { exact: true })).toBeVisible();
    expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+\.pdf$/);
    return await readFile(await download.path());
  }
}
