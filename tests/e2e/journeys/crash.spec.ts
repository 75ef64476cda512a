import { expect, test } from "../attune.ts";
import { Door } from "../pages/door.ts";
import { MapPage } from "../pages/map.ts";
import { Practice } from "../pages/practice.ts";

test("[P4] the core dies in the middle of typing: no saved word and no draft is lost", async ({ attune }) => {
  const page = await attune.open();
  const door = new Door(page);
  const practice = new Practice(page);
  const map = new MapPage(page);
  await door.createPractice();
  await practice.addCouple("Ida", "Noor");
  await practice.drawFirstMap();
  await map.write("Ida", "move", "I ask again");
  await map.write("Noor", "move", "I go for a walk");
  await map.expectSaved();

  await map.startWriting("Ida", "story");
  await page.keyboard.type("I come last");
  attune.app().killCore();
  await expect(page.getByRole("dialog")).toContainText("closed unexpectedly");
  await expect(page.locator("#root")).toHaveAttribute("inert", "");
  await door.unlock("not the passphrase at all");
  await expect(page.getByRole("alert")).toContainText("That is not the passphrase");
  await door.unlock();
  await door.expectInside();

  for (const text of ["I ask again", "I go for a walk", "I come last"])
    await expect(map.words(text)).toBeVisible();
  await map.expectSaved();
  await practice.lock();
  await door.unlock();
  await practice.openCouple("Ida");
  await practice.goTo("Map");
  for (const text of ["I ask again", "I go for a walk", "I come last"])
    await expect(map.words(text)).toBeVisible();
});

test("changes made while the core is away are not saved, say so, and are saved when it is back", async ({
  attune,
}) => {
  const page = await attune.open();
  const practice = new Practice(page);
  const map = new MapPage(page);
  await page.getByRole("button", { name: /Look round in the sample/ }).click();
  await practice.openCouple("Anna");
  await practice.goTo("Map");
  await map.expectSaved();

  process.kill(attune.app().corePid(), "SIGSTOP");
  await map.words("annoyed, louder").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("louder and louder");
  await page.keyboard.press("Enter");
  await expect(map.words("louder and louder")).toBeVisible();
  await map.expectNotSaved();
  process.kill(attune.app().corePid(), "SIGCONT");
  await map.expectSaved();

  attune.app().killCore();
  await page.getByRole("button", { name: "Open the sample again" }).click();
  await expect(map.words("louder and louder")).toBeVisible();
  await map.expectSaved();
});

test("a reload keeps the words being typed, the place, and every step that can be undone", async ({
  attune,
}) => {
  const page = await attune.open({ sample: true });
  const practice = new Practice(page);
  const map = new MapPage(page);
  await practice.openCouple("Anna");
  await practice.goTo("Map");
  await map.words("annoyed, louder").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("sharp");
  await page.keyboard.press("Enter");
  await map.words("blank, “fine”").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("half a sen");
  await map.expectDraftKept("half a sen");
  await page.reload();

  await expect(map.editor).toHaveValue("half a sen");
  await map.editor.press("Escape");
  await expect(map.words("blank, “fine”")).toBeVisible();
  await expect(map.words("sharp")).toBeVisible();
  await page.keyboard.press("Control+Z");
  await expect(map.words("annoyed, louder")).toBeVisible();
  await page.keyboard.press("Control+Y");
  await expect(map.words("sharp")).toBeVisible();
  await map.expectSaved();
});
