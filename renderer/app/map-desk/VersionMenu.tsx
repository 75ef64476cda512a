import { Button, Menu } from "@mantine/core";
import { skipToken, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { MapId, SessionId } from "#shared/domain/ids.ts";
import type { Session } from "#shared/domain/session.ts";
import { queries } from "../../bridge/index.ts";
import { dayInWords } from "../../features/units/index.ts";
import { t } from "../../i18n/index.ts";
import { useSaveState } from "../../live/index.ts";
import { Icon } from "../../ui/icons/Icon.tsx";

type Props = {
  versions: Session[];
  shown: SessionId | null;
  today: string;
  comparing: boolean;
  onShow: (sessionId: SessionId | null) => void;
  onCompare: () => void;
};

/** Looks back at the map as it stood after an earlier session, or compares two versions. */
export function VersionMenu({ versions, shown, today, comparing, onShow, onCompare }: Props) {
  if (versions.length === 0) return null;
  const present = versions.find(({ id }) => id === shown);
  return (
    // The comparison takes the focus itself.
    <Menu position="bottom-end" shadow="md" withinPortal returnFocus={!comparing}>
      <Menu.Target>
        <Button size="sm" variant="default" h={44} rightSection={<Icon name="open" size={16} />}>
          {comparing && t("mapDesk:comparing")}
          {!comparing &&
            (present ? t("mapDesk:afterSession", { number: present.number }) : t("mapDesk:asItStandsNow"))}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item mih={44} onClick={() => onShow(null)}>
          {t("mapDesk:asItStandsNow")}
        </Menu.Item>
        {versions.toReversed().map(({ id, number, heldOn }) => (
          <Menu.Item key={id} mih={44} onClick={() => onShow(id)}>
            {t("mapDesk:afterSessionOn", { number, day: dayInWords(heldOn, today) })}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item mih={44} leftSection={<Icon name="swap" size={18} />} onClick={onCompare}>
          {t("mapDesk:compare")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The sessions that left a version of this map; the present one joins them once its first change is saved. */
export function useVersions(mapId: MapId, present: Session | undefined): Session[] {
  const saved = useSaveState() === "saved";
  const { data, refetch } = useQuery(
    queries.cycleMap.versions.queryOptions({ input: { mapId }, staleTime: 0 }),
  );
  const mayJoin = present !== undefined && data?.every(({ id }) => id !== present.id);
  useEffect(() => {
    if (saved && mayJoin) refetch().catch(() => undefined);
  }, [saved, mayJoin, refetch]);
  return data ?? [];
}

/** The map after one session; undefined while it is being read, or when none is asked for. */
export function useVersion(mapId: MapId, sessionId: SessionId | null) {
  const input = sessionId === null ? skipToken : { mapId, sessionId };
  // Today's session may have changed the map since it was last looked at.
  return useQuery(queries.cycleMap.version.queryOptions({ input, staleTime: 0 })).data;
}
