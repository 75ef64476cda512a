import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";

/** The page on which a sheet is chosen and given away. */
export class HomeworkPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async choose(whom: string): Promise<void> {
    await this.page.getByRole("radio", { name: whom }).check();
  }

  /** The bytes of the sheet as the clinician would keep it. */
  async savePdf(): Promise<Buffer> {
    const arriving = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "Save as PDF" }).click();
    const download = await arriving;
    expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+\.pdf$/);
    return await readFile(await download.path());
  }
}
