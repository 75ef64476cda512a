import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { afterEach } from "vitest";
import { Providers } from "#renderer/app/Providers.tsx";
import { WindowByRole } from "#renderer/app/WindowByRole.tsx";
import { connect } from "#renderer/bridge/index.ts";
import { type Surroundings, SurroundingsContext } from "#renderer/ui/surroundings.ts";
import { countingIds } from "./counting-ids.ts";
import { type FakeCore, fakeCore } from "./fake-core.ts";
import type { FakePractice } from "./fake-practice.ts";

const open = new Set<FakeCore>();
afterEach(() => {
  for (const core of open) core.close();
  open.clear();
  location.hash = "";
});

/** Saturday, 14 March 2026, ten in the morning. */
export const NOW = new Date("2026-03-14T10:00:00");

/** Shows what a window on this practice shows, over a real port, on a day that stands still. */
export function showWindow(practice: FakePractice, content: ReactNode = <WindowByRole />) {
  const core = fakeCore(practice);
  open.add(core);
  connect(core.connectTo);
  const surroundings: Surroundings = { now: () => NOW, newId: countingIds() };
  const { unmount } = render(
    <SurroundingsContext value={surroundings}>
      <Providers nonce="test" env="test">
        {content}
      </Providers>
    </SurroundingsContext>,
  );
  return {
    core,
    unmount,
    user: userEvent.setup(),
    heading: (name: string | RegExp) => screen.findByRole("heading", { name }),
  };
}
