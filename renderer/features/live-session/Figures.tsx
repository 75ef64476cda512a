import type { Partner } from "#shared/domain/unit.ts";
import { countTones, type ToneCount } from "#shared/tally/codes.ts";
import { floorHolder, type Speaking, speakingOf } from "#shared/tally/session-clock.ts";
import { t } from "../../i18n/index.ts";
import { type LiveTally, useLiveTally } from "../../live/index.ts";
import { PartnerMark } from "../../ui/PartnerMark.tsx";
import { clockOf } from "./clock-words.ts";
import styles from "./Figures.module.css";
import { useTicking } from "./use-ticking.ts";

type Props = { partners: readonly [Partner, Partner]; tally: LiveTally };

/** What the taps come to so far: counts and times, side by side, and nothing made of them. */
export function Figures({ partners, tally }: Props) {
  const state = useLiveTally(tally);
  useTicking(tally.isRunning && floorHolder(state.events) !== null);
  const speaking = speakingOf(state, tally.now().getTime());
  const spoken = partners.map(({ id }) => speaking.get(id) ?? { turns: 0, ms: 0 });
  const all = spoken.reduce((above, { ms }) => above + ms, 0);
  return (
    <section className={styles.figures} aria-labelledby="figures-title">
      <h2 id="figures-title">{t("liveSession:figuresTitle")}</h2>
      <table>
        <thead>
          <tr>
            <td />
            {partners.map(({ id, name }, index) => (
              <th key={id} scope="col">
                <PartnerMark index={index} /> {name}
              </th>
            ))}
            <th scope="col">{t("liveSession:together")}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("liveSession:tones")}</th>
            {partners.map(({ id }) => (
              <td key={id}>{tones(countTones(state.events, id))}</td>
            ))}
            <td>{tones(countTones(state.events))}</td>
          </tr>
          <tr>
            <th scope="row">{t("liveSession:ratio")}</th>
            {partners.map(({ id }) => (
              <td key={id}>{ratio(countTones(state.events, id))}</td>
            ))}
            <td>{ratio(countTones(state.events))}</td>
          </tr>
          <tr>
            <th scope="row">{t("liveSession:floorTime")}</th>
            {spoken.map((one, index) => (
              <td key={partners[index]?.id}>{shareOf(one, all)}</td>
            ))}
            <td>{all === 0 ? "–" : clockOf(all)}</td>
          </tr>
        </tbody>
      </table>
      <div className={styles.bar} aria-hidden="true" data-empty={all === 0}>
        {spoken.map(({ ms }, index) => (
          <span key={partners[index]?.id} data-side={index} style={{ flexGrow: ms }} />
        ))}
      </div>
    </section>
  );
}

const tones = ({ negative, neutral, positive }: ToneCount) =>
  t("liveSession:toneCounts", { negative, neutral, positive });

const ratio = ({ positive, negative }: ToneCount) =>
  positive + negative === 0 ? "–" : t("liveSession:ratioOf", { positive, negative });

const shareOf = ({ turns, ms }: Speaking, all: number) =>
  turns === 0 || all === 0
    ? "–"
    : t("liveSession:share", { percent: Math.round((100 * ms) / all), time: clockOf(ms), count: turns });
