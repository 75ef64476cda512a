import { Textarea } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { t } from "#renderer/i18n/index.ts";
import { HELPED_MAX } from "#shared/domain/assignment.ts";
import styles from "./given.module.css";

/** How long words are gathered before they are kept, so that a sentence is not a hundred commits. */
const WRITING_SETTLES_MS = 700;

/** What helped, in a few words: kept as it is written, and at the latest when the field is left. */
export function HelpedField({ kept, onKeep }: { kept: string; onKeep: (helped: string) => void }) {
  const [text, setText] = useState(kept);
  const waiting = useRef<{ text: string; timer: number } | null>(null);
  const keep = useRef(onKeep);
  useEffect(() => {
    keep.current = onKeep;
  });
  const settle = useRef(() => {
    if (!waiting.current) return;
    window.clearTimeout(waiting.current.timer);
    const { text: written } = waiting.current;
    waiting.current = null;
    keep.current(written);
  });
  const settleNow = settle.current;
  useEffect(() => settleNow, [settleNow]);
  return (
    <Textarea
      size="md"
      rows={1}
      classNames={{ input: styles.grows ?? "" }}
      label={t("homeworkDesk:helped")}
      value={text}
      maxLength={HELPED_MAX}
      onChange={({ currentTarget: { value } }) => {
        setText(value);
        if (waiting.current) window.clearTimeout(waiting.current.timer);
        waiting.current = { text: value, timer: window.setTimeout(settleNow, WRITING_SETTLES_MS) };
      }}
      onBlur={settleNow}
    />
  );
}
