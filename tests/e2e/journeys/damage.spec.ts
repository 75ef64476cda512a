import { open, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "../attune.ts";
import { Door } from "../pages/door.ts";
import { Practice } from "../pages/practice.ts";

async function overwrite(file: string, from: number, length: number): Promise<void> {
  const handle = await open(file, "r+");
  await handle.write(Buffer.alloc(length, 0x5a), 0, length, from);
  await handle.close();
}

const DAMAGES = [
  { file: "vault.hdr", from: 0, length: 8192, sentence: "The file that holds the locks is damaged" },
  { file: "vault.db", from: 4096, length: 4096, sentence: "The file that holds your records is damaged" },
];

for (const { file, from, length, sentence } of DAMAGES) {
  test(`[V8] a damaged ${file} has its own sentence, and nothing is lost`, async ({ attune }) => {
    const page = await attune.open();
    const door = new Door(page);
    const practice = new Practice(page);
    await door.createPractice();
    await practice.addCouple("Ida", "Noor");
    await attune.quit();

    const path = join(attune.dataDir, "practice", file);
    const whole = await readFile(path);
    await overwrite(path, from, length);
    await rm(join(attune.dataDir, "practice", "backups"), { recursive: true });
    const damaged = await readFile(path);
    await attune.open();
    await door.unlock();
    await expect(page.getByRole("alert")).toContainText(sentence);
    expect(await readFile(path)).toEqual(damaged);
    await attune.quit();

    await writeFile(path, whole);
    await attune.open();
    await door.unlock();
    await door.expectInside();
    await expect(page.getByRole("main").getByRole("link", { name: /Ida/ })).toBeVisible();
  });
}

test("[V7] a damaged vault.hdr is taken from the newest backup, and nobody has to know", async ({
  attune,
}) => {
  const page = await attune.open();
  const door = new Door(page);
  await door.createPractice();
  await new Practice(page).addCouple("Ida", "Noor");
  await attune.quit();
  const header = join(attune.dataDir, "practice", "vault.hdr");
  await overwrite(header, 0, 8192);
  await attune.open();
  await door.unlock();
  await door.expectInside();
  await expect(page.getByRole("main").getByRole("link", { name: /Ida/ })).toBeVisible();
});

test("[V8] a practice that is open elsewhere is not opened twice", async ({ attune }) => {
  const page = await attune.open();
  await new Door(page).createPractice();
  const second = await page.context().newPage();
  const other = await attune.another();
  await second.goto(other.url);
  await new Door(second).unlock();
  await expect(second.getByRole("alert")).toContainText("Another Attune has this practice open");
});
