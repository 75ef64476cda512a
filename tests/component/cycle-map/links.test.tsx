import { screen, within } from "@testing-library/react";
import { v7 } from "uuid";
import { describe, expect, it, vi } from "vitest";
import type { LinkTargets } from "#renderer/features/cycle-map/index.ts";
import type { SessionId } from "#shared/domain/ids.ts";
import type { ItemLink } from "#shared/domain/item-link.ts";
import { openMap } from "./open-map.tsx";

const [first, second] = [v7() as SessionId, v7() as SessionId];
const to = (sessionId: SessionId): ItemLink => ({ kind: "session", sessionId });
const targets = (goTo: LinkTargets["goTo"] = () => undefined): LinkTargets => ({
  groups: [
    {
      title: "Link to a session",
      targets: [
        { link: to(second), name: "Session 2, Sat, 14 March" },
        { link: to(first), name: "Session 1, Sat, 7 March" },
      ],
    },
  ],
  goTo,
});
const dialog = () => screen.findByRole("dialog", { name: "Where this comes from" });
const button = (name: string) => screen.findByRole("button", { name });
const card = () =>
  within(screen.getByRole("region", { name: "What Anna sees" })).getByRole("button", { name: "the door" });
const saidAloud = () =>
  screen
    .getAllByRole("status")
    .map((status) => status.textContent)
    .join();

async function openWithWords(linkTargets: LinkTargets | undefined = targets()) {
  const opened = openMap({ linkTargets });
  await opened.user.keyboard("{Enter}the door{Enter}{Escape}");
  const links = () => opened.shown.map.sides.a.items[0]?.links;
  return { ...opened, links };
}

describe("links of the words on a card", () => {
  it("are added, followed and removed by keys alone, and the hand comes back to the words", async () => {
    const goTo = vi.fn();
    const { user, links } = await openWithWords(targets(goTo));
    card().focus();
    await user.keyboard("l");
    expect(within(await dialog()).getByText("Not linked to anything yet.")).toBeInTheDocument();
    (await button("Link to: Session 2, Sat, 14 March")).focus();
    await user.keyboard("{Enter}");
    expect(links()).toEqual([to(second)]);
    expect(await button("Open: Session 2, Sat, 14 March")).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(goTo).toHaveBeenCalledWith(to(second));
    (await button("Link to: Session 1, Sat, 7 March")).focus();
    await user.keyboard("{Enter}");
    expect(links()).toEqual([to(first), to(second)]);
    (await button("Remove the link: Session 2, Sat, 14 March")).focus();
    await user.keyboard("{Enter}{Escape}");
    expect(links()).toEqual([to(first)]);
    expect(card()).toHaveFocus();
    expect(saidAloud()).toContain("The link is removed: Session 2, Sat, 14 March.");
  });

  it("are opened by a press on their sign, or from the words while they are written", async () => {
    const { user, links } = await openWithWords();
    expect(screen.queryByRole("button", { name: /is linked to/ })).toBeNull();
    await user.click(card());
    await user.keyboard(" closing");
    await user.click(screen.getByRole("button", { name: "Link to a session" }));
    await user.click(await button("Link to: Session 1, Sat, 7 March"));
    expect(links()).toEqual([to(first)]);
    await user.click(within(await dialog()).getByRole("button", { name: "Close" }));
    await user.click(await button("“the door closing” is linked to one place. Show it"));
    await user.click(await button("Remove the link: Session 1, Sat, 7 March"));
    expect(links()).toBeUndefined();
  });

  it("are reached from the outline, and come back to it", async () => {
    const { user, links } = await openWithWords();
    const outline = within(screen.getByRole("complementary", { name: "Outline of the map" }));
    const way = () => outline.getByRole("button", { name: "Links of “the door”" });
    way().focus();
    await user.keyboard("{Enter}");
    (await button("Link to: Session 1, Sat, 7 March")).focus();
    await user.keyboard("{Enter}{Escape}");
    expect(links()).toEqual([to(first)]);
    expect(way()).toHaveTextContent("one link");
    expect(outline.getByRole("button", { name: "the door" })).toHaveFocus();
  });

  it("say what to do where there is no session yet, and are not spoken of where nothing can be linked", async () => {
    const { user } = await openWithWords({ ...targets(), groups: [{ title: "x", targets: [] }] });
    card().focus();
    await user.keyboard("l");
    expect(within(await dialog()).getByText("There is no session yet to link to.")).toBeInTheDocument();
  });

  it("are not spoken of where nothing can be linked", async () => {
    const { user } = openMap();
    await user.keyboard("{Enter}the door{Enter}{Escape}");
    card().focus();
    await user.keyboard("l");
    expect(screen.queryByRole("dialog")).toBeNull();
    await user.click(card());
    expect(screen.queryByRole("button", { name: "Link to a session" })).toBeNull();
  });
});
