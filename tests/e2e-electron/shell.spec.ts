import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, test as base, type ElectronApplication, expect } from "@playwright/test";
import { WINDOW_SECURITY } from "#main/shell/window-security.ts";
import { ALL_PARTS, buildStale, ROOT } from "#scripts/build.ts";
import { electronHindrance, installedElectron } from "#scripts/electron-binary.ts";

const binary = installedElectron();
const hindrance = electronHindrance();

/** The built app in a real Electron, on a data folder of its own. */
const test = base.extend<{ app: ElectronApplication }>({
  app: async ({ headless: _headless }, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), "attune-electron-"));
    await buildStale(ALL_PARTS);
    const app = await _electron.launch({
      executablePath: binary ?? "",
      args: [ROOT, `--data-dir=${dataDir}`],
    });
    await use(app);
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  },
});

test.skip(binary === null, "No Electron binary is on this machine, so the shell is not run in it.");
test.skip(hindrance !== null, hindrance ?? "");

test("the first window opens on our own origin and shows the way in", async ({ app }) => {
  const window = await app.firstWindow();
  expect(new URL(window.url()).protocol).toBe("app:");
  await expect(window.getByRole("heading").first()).toBeVisible();
});

test("[E1] every security setting holds in the running window", async ({ app }) => {
  await app.firstWindow();
  const found = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => ({
      // There, but not in Electron's typings.
      preferences: Reflect.apply(Reflect.get(webContents, "getLastWebPreferences"), webContents, []),
      persistent: webContents.session.isPersistent(),
    })),
  );
  expect(found.length).toBeGreaterThan(0);
  for (const { preferences, persistent } of found) {
    expect(preferences).toMatchObject(WINDOW_SECURITY);
    expect(persistent).toBe(false);
  }
});

test("[E1] the page has no Node and no Electron in its hands", async ({ app }) => {
  const window = await app.firstWindow();
  const found = await window.evaluate(() =>
    ["require", "process", "module", "electron"].filter((name) => name in globalThis),
  );
  expect(found).toEqual([]);
});

test("[E2] the page reaches no network, by any way", async ({ app }) => {
  const page = await app.firstWindow();
  const reached = await page.evaluate(async () => {
    const settled = (target: EventTarget, good: string) =>
      new Promise<boolean>((resolve) => {
        target.addEventListener(good, () => resolve(true));
        target.addEventListener("error", () => resolve(false));
      });
    const image = new Image();
    const imageLoaded = settled(image, "load");
    image.src = "https://example.org/a.png";
    return {
      fetch: await fetch("https://example.org/").then(
        () => true,
        () => false,
      ),
      image: await imageLoaded,
      socket: await (async () => settled(new WebSocket("wss://example.org/"), "open"))().catch(() => false),
      window: globalThis.open("https://example.org/") !== null,
    };
  });
  expect(reached).toEqual({ fetch: false, image: false, socket: false, window: false });
});
