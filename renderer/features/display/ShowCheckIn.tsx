import { Button } from "@mantine/core";
import { t } from "#renderer/i18n/index.ts";
import { Icon } from "#renderer/ui/icons/Icon.tsx";
import type { SessionId, UnitId } from "#shared/domain/ids.ts";
import { useCoupleScreen } from "./couple-screen.ts";

type Props = { unitId: UnitId; sessionId: SessionId };

/** Puts a revealed check-in on the couple's screen, while that screen is open and theirs; nothing else. */
export function ShowCheckIn({ unitId, sessionId }: Props) {
  const { state, show } = useCoupleScreen();
  if (state?.window !== "open" || state.unitId !== unitId) return null;
  const { asked } = state;
  const shows = asked.kind === "check-in" && asked.sessionId === sessionId;
  return (
    <Button
      h={44}
      variant="default"
      leftSection={<Icon name="eye" size={18} />}
      aria-pressed={shows}
      onClick={() => show(unitId, { kind: "check-in", sessionId })}
    >
      {t(shows ? "display:checkInShown" : "display:showCheckIn")}
    </Button>
  );
}
