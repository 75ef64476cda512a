import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { emptyRegister } from "#tests/support/fake-joint-work.ts";
import { addCouple, emptyPractice } from "#tests/support/fake-practice.ts";
import { showWindow } from "#tests/support/show-window.tsx";

function atPage({ open = false } = {}) {
  const practice = emptyPractice();
  const unit = addCouple(practice, { names: ["Anna", "Michael"] });
  if (!open) practice.registers.set(unit.id, emptyRegister());
  location.hash = `#/units/${unit.id}/consent`;
  return { practice, unit, ...showWindow(practice) };
}

const gate = async () => within(await screen.findByRole("region", { name: "Working together" }));

describe("safety and consent", () => {
  it("says that nothing is decided, and asks for a reason before a decision is recorded", async () => {
    const { user, practice, unit } = atPage();
    expect((await gate()).getByRole("status")).toHaveTextContent("No decision yet");
    await user.click(screen.getByRole("button", { name: "Record a decision" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Safety decision" }));
    expect(dialog.getByRole("radio", { name: "More to learn first" })).toBeChecked();
    await user.click(dialog.getByRole("radio", { name: "Cleared for joint work" }));
    await user.click(dialog.getByRole("button", { name: "Record the decision" }));
    expect(
      dialog.getByText("A reason is needed: it stands on record with the decision."),
    ).toBeInTheDocument();
    await user.type(dialog.getByRole("textbox", { name: "Why" }), "Both seen alone.");
    await user.click(dialog.getByRole("button", { name: "Record the decision" }));
    expect(await (await gate()).findByText("Joint work is open.")).toBeInTheDocument();
    expect(practice.registers.get(unit.id)?.safety).toMatchObject([
      { outcome: "cleared", reason: "Both seen alone.", decidedOn: "2026-03-14", reviewOn: "2026-09-14" },
    ]);
  });

  it("takes an override with its reason, shows it on the couple's page, and ends it", async () => {
    const { user } = atPage();
    await user.click(await screen.findByRole("button", { name: "Work together all the same" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.type(dialog.getByRole("textbox", { name: "Why" }), "A plan is made.");
    await user.click(dialog.getByRole("button", { name: "Override, and put it on record" }));
    await user.click(await screen.findByRole("link", { name: "Back to the couple" }));
    expect(await screen.findByText("Joint work is open by your override.")).toBeInTheDocument();
    expect(screen.getByText("A plan is made.")).toBeInTheDocument();
    await user.click(screen.getByRole("link", { name: "Look at it" }));
    await user.click(await screen.findByRole("button", { name: "End the override" }));
    expect(await (await gate()).findByText("Joint work is closed.")).toBeInTheDocument();
  });

  it("records what one says, lets it be taken back only then, and keeps both", async () => {
    const { user, practice, unit } = atPage();
    const open = async () => {
      await user.click(
        await screen.findByRole("button", { name: "Record what Anna says: Looking at a screen together" }),
      );
      return within(await screen.findByRole("dialog"));
    };
    const first = await open();
    expect(first.queryByRole("radio", { name: "Takes it back" })).toBeNull();
    await user.click(first.getByRole("button", { name: "Put on record" }));
    expect(await screen.findByText("Agreed, 14 March 2026")).toBeInTheDocument();
    const second = await open();
    expect(second.queryByRole("radio", { name: "Agrees" })).toBeNull();
    await user.click(second.getByRole("button", { name: "Put on record" }));
    expect(await screen.findByText("Taken back, 14 March 2026")).toBeInTheDocument();
    expect(practice.registers.get(unit.id)?.consents.map(({ answer }) => answer)).toEqual([
      "given",
      "revoked",
    ]);
  });

  it("asks for a secrets policy before an agreement to it, and tells when that policy has changed since", async () => {
    const { user } = atPage();
    const secrets = "Record what Michael says: How secrets are dealt with";
    await user.click(await screen.findByRole("button", { name: secrets }));
    expect(within(await screen.findByRole("dialog")).getByText(/Choose how secrets/u)).toBeInTheDocument();
    await user.keyboard("{Escape}");
    await user.click(screen.getByRole("radio", { name: "No secrets" }));
    expect(await screen.findByText("Chosen on 14 March 2026.")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "The sheet was signed" }));
    await user.click(await screen.findByRole("button", { name: "Record as signed" }));
    expect(await screen.findByText("All agreements are on record.")).toBeInTheDocument();
    await user.click(screen.getByRole("radio", { name: "Limited secrets" }));
    expect(await screen.findAllByText("Agreed to “No secrets”, which no longer holds")).toHaveLength(2);
  });

  it("reads a screen that the clinician entered, and keeps no answer on the page", async () => {
    const { user, practice } = atPage();
    await user.click(await screen.findByRole("button", { name: /^Ask myself.* with Anna$/u }));
    const dialog = within(await screen.findByRole("dialog"));
    const fear = within(dialog.getByRole("group", { name: /afraid of your partner/u }));
    await user.click(fear.getByRole("radio", { name: "Yes, in the past year" }));
    await user.click(dialog.getByRole("button", { name: "Keep the answers" }));
    expect(await screen.findByRole("button", { name: "Read Anna’s safety answers" })).toBeInTheDocument();
    const [entered] = practice.forms.responses;
    expect(entered?.response).toMatchObject({ formId: "safety-screen", setting: "by-clinician" });
    expect(entered?.answers.size).toBe(2);
    expect(screen.queryByText("Yes, in the past year")).toBeNull();
  });
});

describe("a decision to be looked at again", () => {
  it("is named on the start page once its day has come", async () => {
    const practice = emptyPractice();
    const [due, later] = [
      ["Anna", "Michael"],
      ["Kim", "Lou"],
    ].map((names) => addCouple(practice, { names }));
    for (const [unit, reviewOn] of [
      [due, "2026-03-14"],
      [later, "2026-03-15"],
    ] as const) {
      if (!unit) throw new Error("there are two couples");
      const register = practice.registers.get(unit.id) ?? emptyRegister();
      const [first] = register.safety;
      if (first?.kind !== "decision") throw new Error("there is a decision");
      practice.registers.set(unit.id, { ...register, safety: [{ ...first, reviewOn }] });
    }
    showWindow(practice);
    const reviews = within(await screen.findByRole("region", { name: "Safety decisions to look at again" }));
    expect(reviews.getAllByRole("link").map(({ textContent }) => textContent)).toEqual(["Anna, Michael"]);
  });
});

describe("what is shut", () => {
  it("says so in its place, with the reason and the way to the decision", async () => {
    const practice = emptyPractice();
    const unit = addCouple(practice, { names: ["Anna", "Michael"], cycleName: "The knock" });
    practice.registers.set(unit.id, emptyRegister());
    location.hash = `#/units/${unit.id}/maps/${practice.maps[0]?.id}`;
    const { user } = showWindow(practice);
    await user.click(await screen.findByRole("button", { name: "Walk the loop" }));
    const sign = within(await screen.findByRole("region", { name: "Walking the loop is closed" }));
    expect(sign.getByText(/No safety decision stands yet/u)).toBeInTheDocument();
    await user.click(sign.getByRole("link", { name: "Open safety and consent" }));
    expect(await screen.findByRole("heading", { name: "Safety and consent" })).toBeInTheDocument();
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("names those who have not agreed", async () => {
    const practice = emptyPractice();
    const unit = addCouple(practice, { names: ["Anna", "Michael"], heldOn: ["2026-03-14"] });
    const register = practice.registers.get(unit.id) ?? emptyRegister();
    const consents = register.consents.map((one) =>
      one.kind === "counting" && one.partnerId === unit.partners[1]?.id
        ? { ...one, answer: "declined" as const }
        : one,
    );
    practice.registers.set(unit.id, { ...register, consents });
    const [session] = practice.sessions;
    if (session) session.startedAt = "2026-03-14T09:00:00.000Z";
    location.hash = `#/units/${unit.id}/sessions/${session?.id}?section=tally`;
    showWindow(practice);
    const sign = within(await screen.findByRole("region", { name: "Counting is closed" }));
    expect(sign.getByText("Someone does not want to be counted. Not agreed: Michael.")).toBeInTheDocument();
    expect(screen.queryByRole("region", { name: "Tally pad" })).toBeNull();
  });
});
