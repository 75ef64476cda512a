import { expect, type Locator, type Page } from "@playwright/test";

/** The couple's screen as the clinician holds it, and the window the couple sees. */
export class CoupleScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The sign that says what the couple sees, and opens the ways to change it. */
  get sign(): Locator {
    return this.#page.getByRole("banner").getByRole("button", { name: /Couple’s screen|They see/ });
  }

  get panel(): Locator {
    return this.#page.getByRole("dialog", { name: "Couple’s screen" });
  }

  async expectSeen(what: "nothing" | "the map" | "the walk" | "a pause" | "the check-in"): Promise<void> {
    await expect(this.sign).toHaveText(`They see: ${what}`);
  }

  async do(button: string | RegExp): Promise<void> {
    if (!(await this.panel.isVisible())) await this.sign.click();
    await this.panel.getByRole("button", { name: button }).click();
  }

  async putAway(): Promise<void> {
    await this.sign.click();
    await expect(this.panel).toHaveCount(0);
  }

  /** Opens the couple's window and gives it, with every frame that ever reaches or leaves it. */
  async open(): Promise<{ window: Page; frames: () => string }> {
    const frames: string[] = [];
    const context = this.#page.context();
    const opening = context.waitForEvent("page");
    context.once("page", (window) =>
      window.on("websocket", (socket) => {
        const keep = ({ payload }: { payload: string | Buffer }) => void frames.push(textOf(payload));
        socket.on("framereceived", keep);
        socket.on("framesent", keep);
      }),
    );
    await this.do("Open the couple’s screen");
    const window = await opening;
    await expect(window.getByRole("region", { name: "Resting picture" })).toBeVisible();
    // Two tabs here, where there are two screens: the one that is worked in must not be the one that sleeps.
    await this.#page.bringToFront();
    return { window, frames: () => frames.join("\n") };
  }
}

const textOf = (payload: string | Buffer): string =>
  typeof payload === "string" ? payload : payload.toString("utf8");
