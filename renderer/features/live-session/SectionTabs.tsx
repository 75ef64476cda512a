import { Tabs } from "@mantine/core";
import type { ReactNode } from "react";
import { t } from "../../i18n/index.ts";
import { KeyHint } from "../../ui/KeyHint.tsx";
import styles from "./SectionTabs.module.css";
import { SECTIONS, type Section, sectionKey } from "./sections.ts";

const TABS = "session-parts";

/** The tab of a section, for the focus to go to. */
export const tabOf = (section: Section): HTMLElement | null =>
  document.getElementById(`${TABS}-tab-${section}`);

type Props = { section: Section; onSection: (section: Section) => void; children: ReactNode };

/** The parts of a session, one at a time, each with the key that leads to it. */
export function SectionTabs({ section, onSection, children }: Props) {
  const choose = (value: string | null) => {
    const chosen = SECTIONS.find((one) => one === value);
    if (chosen) onSection(chosen);
  };
  return (
    <Tabs id={TABS} value={section} onChange={choose} keepMounted={false} unstyled className={styles.root}>
      <Tabs.List aria-label={t("record:sections")} className={styles.list}>
        {SECTIONS.map((one) => (
          <Tabs.Tab
            key={one}
            value={one}
            className={styles.tab}
            aria-keyshortcuts={`${sectionKey(one)} Alt+${sectionKey(one)}`}
          >
            {t(`record:section.${one}`)}
            <span aria-hidden="true" className={styles.key}>
              <KeyHint>{sectionKey(one)}</KeyHint>
            </span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={section} className={styles.panel}>
        {children}
      </Tabs.Panel>
    </Tabs>
  );
}
