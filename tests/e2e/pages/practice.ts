import { expect, type Page } from "@playwright/test";
import { SafetyPage } from "./safety.ts";

/** The couples, a couple's page, and the ways between them. */
export class Practice {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async addCouple(first: string, second: string): Promise<void> {
    const page = this.#page;
    await page.getByRole("button", { name: "New couple" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("group", { name: "First person" }).getByLabel("Name").fill(first);
    await dialog.getByRole("group", { name: "Second person" }).getByLabel("Name").fill(second);
    await dialog.getByRole("button", { name: "Add couple" }).click();
    await expect(page.getByRole("heading", { name: new RegExp(`${first}.*${second}`, "s") })).toBeVisible();
  }

  /** Decides, as a clinician would, that the couple on the page can work together, and records what they agreed to. */
  async openJointWork(): Promise<void> {
    const safety = new SafetyPage(this.#page);
    await safety.open();
    await safety.decide("Cleared for joint work", "Both seen alone; nothing speaks against it.");
    await safety.choosePolicy("Limited secrets");
    await safety.signAll();
    await safety.back();
  }

  async openCouple(name: string): Promise<void> {
    // One whose decision is to be looked at again is named above the list as well.
    await this.#page.getByRole("main").getByRole("link", { name }).last().click();
    await expect(this.#page.getByRole("heading", { name: "Sessions" })).toBeVisible();
  }

  async startSession(): Promise<void> {
    await this.#page.getByRole("button", { name: "Start session" }).click();
    await expect(this.#page.getByText("Session 1")).toBeVisible();
  }

  async drawFirstMap(): Promise<void> {
    await this.#page.getByRole("button", { name: "Draw the first map" }).click();
    await this.#page.getByRole("dialog").getByRole("button", { name: "Draw the map" }).click();
    await expect(this.#page.getByRole("region", { name: "Cycle map" })).toBeVisible();
  }

  async goTo(place: "Couples" | "Couple" | "Session" | "Map" | "Homework" | "Settings"): Promise<void> {
    await this.#page
      .getByRole("navigation", { name: "Places" })
      .getByRole("link", { name: place, exact: true })
      .click();
  }

  async openMap(name: string): Promise<void> {
    await this.openCouple(name);
    await this.goTo("Map");
    await expect(this.#page.getByRole("region", { name: "Cycle map" })).toBeVisible();
  }

  async lock(): Promise<void> {
    await this.#page
      .getByRole("navigation", { name: "Places" })
      .getByRole("button", { name: "Lock" })
      .click();
  }
}
