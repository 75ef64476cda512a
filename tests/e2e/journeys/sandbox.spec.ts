import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "../attune.ts";
import { SANDBOX_LABEL, SandboxPage } from "../pages/sandbox.ts";

test("the sandbox answers sliders by keyboard, and says on every picture that it is an illustration", async ({
  attune,
}) => {
  const page = await attune.open({ sample: true });
  const sandbox = new SandboxPage(page);
  await sandbox.open();

  await expect(sandbox.reading).toContainText("both settle at a low point");
  const startOfB = sandbox.slider("Starting mood, Partner B");
  await startOfB.focus();
  for (let n = 0; n < 20; n += 1) await page.keyboard.press("ArrowRight");
  await expect(startOfB).toHaveValue("0");
  await expect(sandbox.reading).toContainText("From this start, both settle at a warm point");

  for (const media of ["screen", "print"] as const) {
    await page.emulateMedia({ media });
    await expect(sandbox.pictures).toHaveCount(2);
    for (const picture of await sandbox.pictures.all())
      await expect(picture.getByText(SANDBOX_LABEL)).toBeVisible();
  }
});

test("the start is dragged in the picture, and moved there by keys", async ({ attune }) => {
  const page = await attune.open({ sample: true });
  const sandbox = new SandboxPage(page);
  await sandbox.open();

  await sandbox.start.scrollIntoViewIfNeeded();
  const box = await sandbox.start.boundingBox();
  if (!box) throw new Error("The start is not in the picture.");
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y - 60, { steps: 4 });
  await expect(sandbox.reading).toContainText("From this start, both settle at a warm point");
  await page.mouse.up();
  await page.mouse.move(x - 80, y, { steps: 2 });
  await expect(sandbox.reading).toContainText("From this start, both settle at a warm point");

  await sandbox.start.focus();
  for (let n = 0; n < 6; n += 1) await page.keyboard.press("Shift+ArrowLeft");
  for (let n = 0; n < 3; n += 1) await page.keyboard.press("Shift+ArrowDown");
  await expect(sandbox.reading).toContainText("From this start, both settle at a low point");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the sandbox is accessible, ${colorScheme}`, async ({ attune }) => {
    const page = await attune.open({ sample: true });
    await page.emulateMedia({ colorScheme });
    const sandbox = new SandboxPage(page);
    await sandbox.open();
    for (const preset of [
      "Each other’s warmth helps",
      "Two ways it can go",
      "Reaching out softens the fall",
    ]) {
      await sandbox.begin(preset);
      await expect(sandbox.reading).toContainText("From this start");
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`),
      ).toEqual([]);
    }
  });
}
