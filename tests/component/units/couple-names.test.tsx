import { render, screen } from "@testing-library/react";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { CoupleNames } from "#renderer/features/units/index.ts";
import type { PartnerId } from "#shared/domain/ids.ts";

const partners = (...names: string[]) => names.map((name) => ({ id: v7() as PartnerId, name, pronouns: "" }));

test("a couple's names are said once, in full", () => {
  render(
    <a href="#here">
      <CoupleNames partners={partners("Anna", "Michael")} />
    </a>,
  );
  expect(screen.getByRole("link", { name: "Anna & Michael" })).toBeInTheDocument();
});

test("three names stand in one line, the same name twice too", () => {
  const { container } = render(<CoupleNames partners={partners("Kim", "Kim", "Bo")} />);
  expect([...container.querySelectorAll("bdi")].map((name) => name.textContent)).toEqual([
    "Kim",
    "Kim",
    "Bo",
  ]);
  expect(container).toHaveTextContent("Kim, Kim & Bo");
});
