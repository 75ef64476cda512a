import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import type { UnitId } from "#shared/domain/ids.ts";
import { queries } from "../../bridge/index.ts";
import type { LinkTargets } from "../../features/cycle-map/index.ts";
import { calendarDay, dayInWords } from "../../features/units/index.ts";
import { t } from "../../i18n/index.ts";
import { useSurroundings } from "../../ui/surroundings.ts";

/** What the items of a couple's maps can be linked to: the sessions they had, the latest first. */
export function useLinkTargets(unitId: UnitId): LinkTargets {
  const sessions = useQuery(queries.sessions.list.queryOptions({ input: { unitId } }));
  const navigate = useNavigate();
  const today = calendarDay(useSurroundings().now());
  return useMemo(
    () => ({
      groups: [
        {
          title: t("links:sessions"),
          targets: (sessions.data ?? []).toReversed().map(({ id, number, heldOn }) => ({
            link: { kind: "session", sessionId: id },
            name: t("links:session", { number, day: dayInWords(heldOn, today) }),
          })),
        },
      ],
      goTo: (link) => {
        switch (link.kind) {
          case "session":
            void navigate({
              to: "/units/$unitId/sessions/$sessionId",
              params: { unitId, sessionId: link.sessionId },
            });
        }
      },
    }),
    [sessions.data, today, unitId, navigate],
  );
}
