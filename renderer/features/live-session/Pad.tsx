import { Switch } from "@mantine/core";
import type { TallyEvent } from "#shared/domain/tally.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { floorHolder } from "#shared/tally/session-clock.ts";
import { t } from "../../i18n/index.ts";
import styles from "./Pad.module.css";
import { PadHalf } from "./PadHalf.tsx";
import type { PadAct } from "./pad-keys.ts";

type Props = {
  partners: readonly [Partner, Partner];
  events: readonly TallyEvent[];
  onAct: (act: PadAct) => void;
  keysOn: boolean;
  onKeysOn: (on: boolean) => void;
};

/** Two halves, one a partner: three large taps, six moves, and who has the floor. */
export function Pad({ partners, events, onAct, keysOn, onKeysOn }: Props) {
  const holder = floorHolder(events);
  return (
    <section aria-label={t("liveSession:pad")} className={styles.pad}>
      {([0, 1] as const).map((side) => (
        <PadHalf
          key={partners[side].id}
          side={side}
          partner={partners[side]}
          speaks={holder === partners[side].id}
          keysOn={keysOn}
          onAct={onAct}
        />
      ))}
      <div className={styles.foot}>
        <Switch
          label={t("liveSession:keysOn")}
          size="md"
          withThumbIndicator={false}
          classNames={{ thumb: styles.thumb ?? "" }}
          checked={keysOn}
          onChange={(event) => onKeysOn(event.currentTarget.checked)}
        />
      </div>
    </section>
  );
}
