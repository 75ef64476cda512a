import { Button, Radio, UnstyledButton } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { MapStartRequest } from "#shared/contract/cycle-map.ts";
import { PATTERNS } from "#shared/cycle/pattern.ts";
import { SIDES } from "#shared/domain/cycle-map.ts";
import type { LabelPack } from "#shared/domain/label-pack.ts";
import type { MapTemplate } from "#shared/domain/map-template.ts";
import { queries } from "../../bridge/index.ts";
import { t } from "../../i18n/index.ts";
import { vocabularyOf } from "../cycle-map/index.ts";
import styles from "./MapStartChoice.module.css";

type Props = { labels: LabelPack; chosen: MapStartRequest; onChoose: (start: MapStartRequest) => void };

/** What a new map starts from: a pattern, the new cycle, or one of the clinician's own starting points. */
export function MapStartChoice({ labels, chosen, onChoose }: Props) {
  const templates = useQuery(queries.templates.list.queryOptions());
  const starts: MapStartRequest[] = [
    ...PATTERNS.map((pattern) => ({ kind: "pattern" as const, pattern })),
    { kind: "new-cycle", answers: null },
  ];
  const own = templates.data ?? [];
  const choose = (value: string) => {
    const all = [...starts, ...own.map(({ id }) => ({ kind: "template" as const, templateId: id }))];
    const start = all.find((one) => keyOf(one) === value);
    if (start) onChoose(start);
  };
  return (
    <Radio.Group label={t("mapLibrary:startFrom")} value={keyOf(chosen)} onChange={choose}>
      <div className={styles.starts}>
        {starts.map((start) => (
          <Radio
            key={keyOf(start)}
            classNames={{ root: styles.start ?? "", body: styles.body ?? "" }}
            size="md"
            value={keyOf(start)}
            {...wordsOf(start, labels)}
          />
        ))}
      </div>
      <Templates templates={own} labels={labels} chosen={chosen} onGone={() => choose(keyOf(FIRST))} />
    </Radio.Group>
  );
}

const FIRST: MapStartRequest = { kind: "pattern", pattern: "pursue-distance" };

function keyOf(start: MapStartRequest): string {
  if (start.kind === "pattern") return start.pattern;
  return start.kind === "template" ? start.templateId : start.kind;
}

function wordsOf(start: MapStartRequest, labels: LabelPack): { label: string; description: string } {
  if (start.kind === "pattern")
    return {
      label: t(`labels:${labels}.pattern.${start.pattern}`),
      description: t(`labels:patterns.${start.pattern}`),
    };
  return { label: t("mapLibrary:newCycle"), description: t("mapLibrary:newCycleAbout") };
}

type TemplatesProps = {
  templates: readonly MapTemplate[];
  labels: LabelPack;
  chosen: MapStartRequest;
  onGone: () => void;
};

function Templates({ templates, labels, chosen, onGone }: TemplatesProps) {
  const [removed, setRemoved] = useState<MapTemplate | null>(null);
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: queries.templates.key() });
  const remove = useMutation(queries.templates.remove.mutationOptions({ onSuccess }));
  const keep = useMutation(queries.templates.keep.mutationOptions({ onSuccess }));
  return (
    <>
      {templates.length > 0 && <p className={styles.heading}>{t("mapLibrary:ownTemplates")}</p>}
      <div className={styles.starts}>
        {templates.map((template) => (
          <div key={template.id} className={styles.own}>
            <Radio
              classNames={{ root: styles.start ?? "", body: styles.body ?? "" }}
              size="md"
              value={template.id}
              label={template.name}
              description={aboutTemplate(template, labels)}
            />
            <UnstyledButton
              className={styles.remove}
              aria-label={t("mapLibrary:removeTemplate", { name: template.name })}
              onClick={() => {
                if (chosen.kind === "template" && chosen.templateId === template.id) onGone();
                setRemoved(template);
                remove.mutate({ templateId: template.id });
              }}
            >
              ×
            </UnstyledButton>
          </div>
        ))}
      </div>
      <p role="status" className={styles.removed}>
        {removed && (
          <>
            {t("mapLibrary:templateRemoved", { name: removed.name })}{" "}
            <Button
              variant="subtle"
              onClick={() => {
                keep.mutate({ template: removed });
                setRemoved(null);
              }}
            >
              {t("mapLibrary:undo")}
            </Button>
          </>
        )}
      </p>
    </>
  );
}

function aboutTemplate({ content }: MapTemplate, labels: LabelPack): string {
  const { roleWords } = vocabularyOf(labels, content.kind);
  const { a, b } = content.sides;
  const count = SIDES.reduce((sum, side) => sum + content.sides[side].items.length, 0);
  return count === 0
    ? t("mapLibrary:templateAbout", { left: roleWords(a.role), right: roleWords(b.role) })
    : t("mapLibrary:templateWords", { count });
}
