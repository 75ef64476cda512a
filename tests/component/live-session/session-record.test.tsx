import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { SessionId } from "#shared/domain/ids.ts";
import { newPartnerId } from "#tests/support/couple.ts";
import { addCouple, emptyPractice } from "#tests/support/fake-practice.ts";
import { showWindow } from "#tests/support/show-window.tsx";

function atSession(section?: string) {
  const practice = emptyPractice();
  const unit = addCouple(practice, {
    names: ["Anna", "Michael"],
    heldOn: ["2026-03-07", "2026-03-14"],
    cycleName: "The chase",
  });
  const session = practice.sessions[1];
  if (!session) throw new Error("two sessions were added");
  location.hash = `#/units/${unit.id}/sessions/${session.id}${section ? `?section=${section}` : ""}`;
  return { unit, session, ...showWindow(practice) };
}

async function begun() {
  const room = atSession();
  await room.user.click(await screen.findByRole("button", { name: "Begin the session" }));
  await screen.findByRole("region", { name: "Tally pad" });
  return room;
}

const progress = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Progress note" });
const analysis = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Psychotherapy note" });

test("a digit leads to each part, and letters meant for a note are never taps", async () => {
  const { user, core } = await begun();
  await user.keyboard("3");
  expect(await progress()).toHaveFocus();
  await user.keyboard("a jd 5 qi");
  expect(await progress()).toHaveValue("a jd 5 qi");
  await user.keyboard("{Escape}6");
  expect(await screen.findByRole("region", { name: "Counted in this session" })).toBeVisible();
  await user.keyboard("ajqi");
  await user.keyboard("2");
  expect(await screen.findByText(/What you tap appears here/)).toBeVisible();
  expect(core.practice.tally).toEqual([]);
});

test("the clock's key pauses from every part but a text", async () => {
  const { user } = await begun();
  await user.keyboard("5p");
  expect(await screen.findByRole("button", { name: /Go on/ })).toBeVisible();
  await user.keyboard("3");
  await progress();
  await user.keyboard("p");
  expect(screen.getByRole("button", { name: /Go on/ })).toBeVisible();
});

test("[V16] the two notes go to their own stores, each as it was written, and say where they go", async () => {
  const { user, core, session } = await begun();
  await user.keyboard("3");
  await user.type(await progress(), "They came in quietly.");
  await user.type(await analysis(), "He sounds like the boy he was.");
  await waitFor(() => expect(core.practice.records.get(session.id)?.note.text).toBe("They came in quietly."));
  await waitFor(() =>
    expect(core.practice.psychotherapyNotes.get(session.id)?.forTheClinicianOnly).toBe(
      "He sounds like the boy he was.",
    ),
  );
  expect(JSON.stringify([...core.practice.records.values()])).not.toContain("the boy");
  expect(await progress()).toHaveAccessibleDescription(/belongs to the couple’s record/);
  expect(await analysis()).toHaveAccessibleDescription(
    /Scores, attendance and summaries of progress never go in here/,
  );
});

test("[V16] a psychotherapy note is asked for only where it is shown", async () => {
  const { user, core } = await begun();
  for (const key of "4567") await user.keyboard(key);
  expect(core.calls).not.toContain("psychotherapyNotes.open");
  await user.keyboard("3");
  await analysis();
  expect(core.calls).toContain("psychotherapyNotes.open");
});

test("[V16.2] one that does not open says so, and cannot be written over", async () => {
  const { core } = atSession("notes");
  core.refuse("psychotherapyNotes.open", "SEALED_TEXT_DAMAGED");
  expect(await screen.findByText("This psychotherapy note does not open")).toBeVisible();
  expect(screen.queryByRole("textbox", { name: "Psychotherapy note" })).not.toBeInTheDocument();
  expect(await progress()).toBeVisible();
});

test("a key marks the time, keys go from mark to mark, and undo takes back a word or a mark", async () => {
  const { user } = await begun();
  await user.keyboard("3");
  const note = await progress();
  await user.keyboard("{Alt>}t{/Alt}one ");
  await user.keyboard("{Alt>}t{/Alt}two");
  expect(note.value).toMatch(/^⟨00:0\d⟩ one ⟨00:0\d⟩ two$/u);
  await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
  expect(note.selectionStart).toBe("⟨00:00⟩ one ⟨00:00⟩".length);
  await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
  expect(note.selectionStart).toBe("⟨00:00⟩".length);
  await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
  expect(note.selectionStart).toBe("⟨00:00⟩ one ⟨00:00⟩".length);
  await user.keyboard("{Control>}z{/Control}");
  expect(note.value).toMatch(/^⟨00:0\d⟩ one ⟨00:0\d⟩ $/u);
  await user.keyboard("{Control>}z{/Control}");
  expect(note.value).toMatch(/^⟨00:0\d⟩ one $/u);
  await user.keyboard("{Control>}y{/Control}");
  expect(note.value).toMatch(/⟨00:0\d⟩ one ⟨00:0\d⟩ $/u);
});

test("attendance is two touches a partner, or one for both, and each can be taken back", async () => {
  const { user, core, session, unit } = atSession("today");
  const [anna, michael] = unit.partners;
  await user.click(await screen.findByRole("button", { name: "All here, in the room" }));
  const michaels = within(screen.getByRole("group", { name: "Michael" }));
  await user.click(michaels.getByRole("button", { name: "late" }));
  await user.click(michaels.getByRole("button", { name: "in the room" }));
  expect(michaels.getByRole("button", { name: "late", pressed: true })).toBeVisible();
  await waitFor(() =>
    expect(core.practice.records.get(session.id)?.attendance).toEqual([
      { partnerId: anna?.id, presence: "there", modality: "in-room" },
      { partnerId: michael?.id, presence: "late", modality: null },
    ]),
  );
});

test("a plan is typed line by line with Enter, ticked off, and an empty line goes by itself", async () => {
  const { user, core, session } = atSession("today");
  expect(await screen.findByText(/Nothing planned yet/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Add a line" }));
  await user.keyboard("Walk the loop{Enter}The week{Enter}");
  expect(screen.getAllByRole("checkbox")).toHaveLength(3);
  await user.tab();
  await user.click(screen.getByRole("checkbox", { name: "Done: The week" }));
  expect(screen.getAllByRole("checkbox")).toHaveLength(2);
  await user.click(screen.getByRole("button", { name: "Remove: Walk the loop" }));
  await waitFor(() =>
    expect(core.practice.records.get(session.id)?.plan.map(({ text, done }) => [text, done])).toEqual([
      ["The week", true],
    ]),
  );
});

test("a step is marked and taken back; softening before re-engagement is hinted at and not hindered", async () => {
  const { user, core, unit } = atSession("stages");
  const [anna, michael] = unit.partners;
  if (!anna || !michael) throw new Error("a couple is two");
  core.practice.roles = [
    { partnerId: anna.id, role: { kind: "pursues" } },
    { partnerId: michael.id, role: { kind: "distances" } },
  ];
  const of = (name: string) => within(screen.getByRole("group", { name }));
  await screen.findByRole("group", { name: "Anna" });
  await user.click(of("Anna").getByRole("button", { name: /^Step 5/ }));
  expect(await screen.findByText(/Anna is marked as softening before Michael/)).toBeVisible();
  await waitFor(() => expect(core.practice.stages.map(({ step }) => step)).toEqual([5]));
  await user.click(of("Michael").getByRole("button", { name: /^Step 5/ }));
  expect(screen.queryByText(/as softening before/)).not.toBeInTheDocument();
  await user.click(of("Anna").getByRole("button", { name: /^Step 5/, pressed: true }));
  await waitFor(() => expect(core.practice.stages.map(({ partnerId }) => partnerId)).toEqual([michael.id]));
  expect(of("Anna").getByText("Not marked yet.")).toBeVisible();
});

test("a summary is drafted from what was recorded, changed, kept in the note, and not overwritten unasked", async () => {
  const { user, core, session } = await begun();
  await user.keyboard("ad4");
  await user.click(await screen.findByRole("button", { name: "All here, in the room" }));
  await user.click(screen.getByRole("button", { name: "End session" }));
  await user.click(await screen.findByRole("button", { name: "Draft from what was recorded" }));
  const text = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Summary of the session" });
  expect(text.value).toMatch(/^The session ran from \d\d:\d\d to \d\d:\d\d, less than a minute/u);
  expect(text.value).toContain("Anna was there, in the room.\nMichael was there, in the room.");
  expect(text.value).toContain("1 positive, 0 neutral, 1 negative moments. Positive to negative: 1 : 1.");
  expect(text.value).not.toMatch(/plan|step|floor|map/u);
  expect(screen.getByText("drafted from the record")).toBeVisible();
  fireEvent.change(text, { target: { value: "They were kind to each other." } });
  expect(screen.getByText("drafted from the record, then changed by you")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Draft again" }));
  await user.click(await screen.findByRole("button", { name: "Keep mine" }));
  expect(text).toHaveValue("They were kind to each other.");
  await user.click(screen.getByRole("button", { name: "Keep in the progress note" }));
  expect(screen.getByText("It is part of the progress note.")).toBeVisible();
  await waitFor(() =>
    expect(core.practice.records.get(session.id)?.note.summary).toMatchObject({
      text: "They were kind to each other.",
      drafted: expect.stringContaining("Anna was there"),
      inNote: true,
    }),
  );
  await user.click(screen.getByRole("tab", { name: "Notes" }));
  expect(await screen.findByText("They were kind to each other.")).toBeInTheDocument();
  await user.click(screen.getByRole("tab", { name: "Summary" }));
  await user.click(await screen.findByRole("button", { name: "Draft again" }));
  await user.click(await screen.findByRole("button", { name: "Draft again, over mine" }));
  await waitFor(() =>
    expect(screen.getByRole("textbox", { name: "Summary of the session" })).toHaveValue(
      core.practice.records.get(session.id)?.note.summary?.drafted,
    ),
  );
});

test("where nothing was recorded nothing is drafted", async () => {
  const { user, core } = atSession("summary");
  await user.click(await screen.findByRole("button", { name: "Draft from what was recorded" }));
  expect(await screen.findByText(/nothing to draft from/)).toBeVisible();
  expect(core.practice.records.size).toBe(0);
});

test("the couple's page says which sessions have notes, opens them, and shows how far the work has come", async () => {
  const { user, core, session, unit } = atSession("notes");
  await user.type(await progress(), "noted");
  await user.type(await analysis(), "thought");
  const [anna] = unit.partners;
  const earlier = core.practice.sessions[0]?.id as SessionId;
  const mark = { sessionId: earlier, number: 1, heldOn: "2026-03-07", step: 3 };
  core.practice.stages.push({ ...mark, partnerId: anna?.id ?? newPartnerId() });
  await waitFor(() => expect(core.practice.psychotherapyNotes.size).toBe(1));
  location.hash = `#/units/${unit.id}`;
  const link = await screen.findByRole("link", { name: "Note of session 2" });
  expect(link).toHaveAttribute("href", expect.stringContaining(`${session.id}?section=notes`));
  expect(screen.getByRole("link", { name: "Psychotherapy note of session 2" })).toBeVisible();
  expect(screen.queryByRole("link", { name: "Note of session 1" })).not.toBeInTheDocument();
  expect(await screen.findByText("step 3, De-escalation")).toBeVisible();
  await user.click(link);
  expect(await progress()).toHaveValue("noted");
});
