import { expect, type Locator, type Page } from "@playwright/test";
import { SLOTS, type Slot } from "#shared/domain/cycle-map.ts";

/** How the places of one side are spoken of. */
const SPOKEN: Record<Slot, (name: string) => string> = {
  trigger: (name) => `What ${name} sees`,
  move: (name) => `${name}’s move`,
  story: (name) => `${name}’s story`,
  reactive: (name) => `What shows of ${name}`,
  vulnerable: (name) => `Underneath, for ${name}`,
  need: (name) => `What ${name} needs`,
  intention: (name) => `What ${name}’s move is for`,
};

export type Words = Partial<Record<Slot, string>>;

/** The cycle map on its desk. */
export class MapPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get canvas(): Locator {
    return this.page.getByRole("region", { name: "Cycle map" });
  }

  get editor(): Locator {
    return this.canvas.getByRole("textbox", { name: /in their own words/ });
  }

  place(name: string, slot: Slot): Locator {
    return this.canvas.getByRole("region", { name: SPOKEN[slot](name), exact: true });
  }

  words(text: string): Locator {
    return this.canvas.getByRole("button", { name: text, exact: true }).and(this.page.locator("[data-item]"));
  }

  /** Opens the editor at an empty place. */
  async startWriting(name: string, slot: Slot): Promise<void> {
    await this.place(name, slot)
      .getByRole("button", { name: /write here/ })
      .click();
    await expect(this.editor).toBeFocused();
  }

  async write(name: string, slot: Slot, text: string): Promise<void> {
    await this.startWriting(name, slot);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
    await expect(this.words(text)).toBeVisible();
  }

  async fill(name: string, words: Words): Promise<void> {
    for (const slot of SLOTS) if (words[slot]) await this.write(name, slot, words[slot]);
  }

  /** The partner agrees that both may see these words. */
  async show(name: string, text: string): Promise<void> {
    const agree = this.page.getByRole("button", { name: `${name} agrees to show “${text}”` });
    await agree.first().click();
    await expect(agree).toHaveCount(0);
  }

  /** One exit, by its words. */
  exit(text: string): Locator {
    return this.canvas.locator("[data-pill]").filter({ hasText: text });
  }

  /** The panel that reads the place the walk has come to. */
  get walk(): Locator {
    return this.canvas.getByRole("region", { name: "Walk the loop" });
  }

  get exitEditor(): Locator {
    return this.canvas.getByRole("textbox", { name: /^A way out, in their own words/ });
  }

  async nameCycle(name: string): Promise<void> {
    await this.page.getByRole("button", { name: /Give the cycle a name|own name for their cycle/ }).click();
    await this.page.getByRole("textbox", { name: /own name for their cycle/ }).fill(name);
    await this.page.keyboard.press("Enter");
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByRole("status").filter({ hasText: /^saved$/ })).toBeVisible();
  }

  async expectNotSaved(): Promise<void> {
    await expect(this.page.getByRole("status").filter({ hasText: /^not saved$/ })).toBeVisible();
  }

  /** Everything on the map as a reader hears it: the outline's text. */
  async outline(): Promise<string> {
    return await this.page.getByRole("complementary", { name: "Outline of the map" }).innerText();
  }

  /** Waits until the words under way stand in the window's own database, as they do a blink after the last key. */
  async expectDraftKept(text: string): Promise<void> {
    await expect.poll(() => this.page.evaluate(draftsInWindow)).toContain(text);
  }
}

/** Runs in the page: the words of every draft its database holds. */
function draftsInWindow(): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("attune-live");
    opening.addEventListener("error", () => reject(new Error("the database did not open")));
    opening.addEventListener("success", () => {
      const asking = opening.result.transaction("drafts").objectStore("drafts").getAll();
      asking.addEventListener("success", () => {
        opening.result.close();
        resolve(asking.result.map(({ text }: { text: string }) => text));
      });
    });
  });
}
