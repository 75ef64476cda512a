import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { emptyPractice } from "#tests/support/fake-practice.ts";
import { showWindow } from "#tests/support/show-window.tsx";

const LABEL = "Illustration only: made-up numbers, not these people";

async function atSandbox() {
  location.hash = "#/sandbox";
  const shown = showWindow(emptyPractice());
  await shown.heading("Equation sandbox");
  const slider = (name: string) => screen.getByRole("slider", { name });
  return {
    ...shown,
    slider,
    set: (name: string, value: number) => fireEvent.change(slider(name), { target: { value } }),
    begin: (name: RegExp) => shown.user.click(screen.getByRole("button", { name })),
    reading: () => screen.getByText(/^From this start/),
  };
}

test("settings lead to the sandbox, and the rail does not", async () => {
  location.hash = "#/settings";
  const { user, heading } = showWindow(emptyPractice());
  await user.click(await screen.findByRole("link", { name: "Open the equation sandbox" }));
  await heading("Equation sandbox");
  expect(within(screen.getByRole("navigation")).queryByText(/sandbox/i)).toBeNull();
});

test("every picture carries the label, in the drawing itself", async () => {
  await atSandbox();
  const pictures = screen.getAllByRole("img", { name: new RegExp(LABEL) });
  expect(pictures).toHaveLength(2);
  for (const picture of pictures) expect(within(picture).getByText(LABEL)).toBeInTheDocument();
});

test("a little more warmth at the start tips the two-ways pair, and starting over takes it back", async () => {
  const { reading, set, begin } = await atSandbox();
  expect(reading()).toHaveTextContent(
    "both settle at a low point. If Partner B began a little warmer, it would tip",
  );
  set("Starting mood, Partner B", 1);
  expect(reading()).toHaveTextContent("From this start, both settle at a warm point.");
  await begin(/Start over/);
  expect(reading()).toHaveTextContent("both settle at a low point");
});

test("each way to begin tells its own story", async () => {
  const { reading, begin } = await atSandbox();
  await begin(/Each other’s warmth helps/);
  expect(reading()).toHaveTextContent(
    "both settle at a warm point. Every start in this picture leads there.",
  );
  expect(reading()).toHaveTextContent("both settle higher than either would alone");
  await begin(/Stuck low/);
  expect(reading()).toHaveTextContent("both settle at a low point");
  expect(reading()).toHaveTextContent("both settle lower than either would alone");
  await begin(/Reaching out/);
  expect(reading()).toHaveTextContent("Without the reaching out, both would end lower still.");
});

test("influence that feeds on itself is told as running past the edge", async () => {
  const { reading, set, begin } = await atSandbox();
  await begin(/Each other’s warmth helps/);
  set("Follows the other’s warmth, Partner A", 0.8);
  set("Follows the other’s warmth, Partner B", 0.8);
  set("Starting mood, Partner A", 3);
  set("Starting mood, Partner B", 3);
  expect(reading()).toHaveTextContent("each step lifts both further, past the edge of the picture");
});

test("the start moves by the arrow keys, in small and in big steps, and stays in the picture", async () => {
  const { user, slider } = await atSandbox();
  const start = slider("Start of both");
  start.focus();
  await user.keyboard("{ArrowUp}{ArrowRight}");
  expect(start).toHaveAttribute("aria-valuetext", "Partner A +1.1, Partner B −1.9");
  await user.keyboard("{Shift>}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{/Shift}");
  expect(start).toHaveAttribute("aria-valuetext", "Partner A +1.1, Partner B −5.0");
  expect(slider("Starting mood, Partner B")).toHaveValue("-5");
});

test("repair and damping have sliders only in the model that knows them", async () => {
  const { user } = await atSandbox();
  expect(screen.queryByRole("slider", { name: /Reaches out/ })).toBeNull();
  await user.click(screen.getByRole("radio", { name: "With repair and damping" }));
  expect(screen.getAllByRole("slider", { name: /Reaches out|Cools/ })).toHaveLength(4);
});

test("both pictures are there as tables too", async () => {
  await atSandbox();
  const points = screen.getByRole("table", { name: "Points where neither mood would change" });
  expect(
    within(points)
      .getAllByRole("rowheader")
      .map((cell) => cell.textContent),
  ).toEqual(["Settles here", "Tips away from here", "Settles here"]);
  const steps = screen.getByRole("table", { name: "The moods, step by step" });
  expect(within(steps).getAllByRole("row")[1]).toHaveTextContent("0+1.0−2.0");
});

test("all at once: the whole pull past a mild mood, none within it", async () => {
  const { user, reading, set } = await atSandbox();
  await user.click(screen.getByRole("radio", { name: "All at once" }));
  for (const partner of ["Partner A", "Partner B"]) {
    set(`Mood when left alone, ${partner}`, 0.2);
    set(`Follows the other’s warmth, ${partner}`, 0.25);
    set(`Follows the other’s coldness, ${partner}`, 0.5);
    set(`Starting mood, ${partner}`, 0.5);
  }
  expect(reading()).toHaveTextContent("both settle near the middle");
  set("Starting mood, Partner A", -1.5);
  set("Starting mood, Partner B", -1.5);
  expect(reading()).toHaveTextContent("both settle at a low point");
});
