import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "../attune.ts";
import { MapPage } from "../pages/map.ts";
import { Practice } from "../pages/practice.ts";

test("words are linked to the session they come from, and lead there, by keys alone", async ({ attune }) => {
  const page = await attune.open({ sample: true });
  const map = new MapPage(page);
  await new Practice(page).openMap("Anna");
  const words = map.words("annoyed, louder");
  const dialog = page.getByRole("dialog", { name: "Where this comes from" });
  await words.focus();
  await page.keyboard.press("l");
  await expect(dialog.getByText("Not linked to anything yet.")).toBeVisible();
  const first = dialog.getByRole("button", { name: /^Link to: Session 1, / });
  await first.press("Enter");
  await expect(dialog.getByRole("button", { name: /^Open: Session 1, / })).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(words).toBeFocused();
  const sign = page.getByRole("button", { name: "“annoyed, louder” is linked to one place. Show it" });
  await expect(sign).toBeVisible();
  await page.keyboard.press("Control+Z");
  await expect(sign).toHaveCount(0);
  await page.keyboard.press("Control+Y");
  await expect(sign).toBeVisible();
  await map.expectSaved();

  await page.reload();
  await sign.click();
  await dialog.getByRole("button", { name: /^Open: Session 1, / }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Session 1" })).toBeVisible();
});
