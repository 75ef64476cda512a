import { Menu, Popover, UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { patternOf, rolePair } from "#shared/cycle/pattern.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import type { LabelPack } from "#shared/domain/label-pack.ts";
import { queries } from "../../bridge/index.ts";
import { t } from "../../i18n/index.ts";
import styles from "./PatternNote.module.css";

type Props = { map: CycleMap; labels: LabelPack };

function usePattern(map: CycleMap) {
  const earlier = useQuery(
    queries.cycleMap.earlierRoles.queryOptions({ input: { mapId: map.id }, staleTime: 0 }),
  );
  return map.kind === "negative" ? patternOf(rolePair(map), earlier.data) : null;
}

/** The same inside a menu, where there is always room. */
export function PatternInMenu({ map, labels }: Props) {
  const pattern = usePattern(map);
  if (!pattern) return null;
  return (
    <Menu.Label className={styles.inMenu ?? ""}>
      <strong>{t(`labels:${labels}.pattern.${pattern}`)}</strong>
      {t(`labels:patterns.${pattern}`)}
    </Menu.Label>
  );
}

/** Names the pattern the two roles make, and says in one sentence how it goes. */
export function PatternNote({ map, labels }: Props) {
  const pattern = usePattern(map);
  if (!pattern) return null;
  const name = t(`labels:${labels}.pattern.${pattern}`);
  return (
    <Popover position="bottom-start" shadow="md" width={340} withinPortal trapFocus={false}>
      <Popover.Target>
        <UnstyledButton className={styles.pattern} aria-label={t("labels:patterns.named", { name })}>
          {name}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>{t(`labels:patterns.${pattern}`)}</Popover.Dropdown>
    </Popover>
  );
}
