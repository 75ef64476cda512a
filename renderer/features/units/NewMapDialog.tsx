import { Button, Radio, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import type { MapStartRequest } from "#shared/contract/cycle-map.ts";
import { NAME_MAX } from "#shared/domain/cycle-map.ts";
import { mapIdSchema, type PartnerId } from "#shared/domain/ids.ts";
import type { Partner, Unit } from "#shared/domain/unit.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import dialog from "./Dialog.module.css";
import { MapStartChoice } from "./MapStartChoice.tsx";
import styles from "./NewMapDialog.module.css";

type Props = { unit: Unit; opened: boolean; onClose: () => void };

/** Chooses who is drawn on the left, and between more than two, whose cycle it is. */
export function NewMapDialog({ unit, opened, onClose }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title={t("units:newMapTitle")} size={1000}>
      <NewMapForm unit={unit} onClose={onClose} />
    </Dialog>
  );
}

function NewMapForm({ unit, onClose }: Omit<Props, "opened">) {
  const { newId } = useSurroundings();
  const [id] = useState(() => mapIdSchema.parse(newId()));
  const [left, setLeft] = useState<PartnerId | undefined>(unit.partners[0]?.id);
  const [right, setRight] = useState<PartnerId | undefined>(unit.partners[1]?.id);
  const [from, setFrom] = useState<MapStartRequest>({ kind: "pattern", pattern: "pursue-distance" });
  const [topic, setTopic] = useState("");
  const create = useDrawnMap(unit, onClose);
  const many = unit.partners.length > 2;

  const chooseLeft = (partner: PartnerId) => {
    if (partner === right || !many) setRight(left === partner ? right : left);
    setLeft(partner);
  };
  const chooseRight = (partner: PartnerId) => {
    if (partner === left) setLeft(right);
    setRight(partner);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (left && right && !create.isPending)
      create.mutate({ id, unitId: unit.id, partners: [left, right], topic, from });
  };
  return (
    <form className={dialog.form} onSubmit={submit}>
      <p className={dialog.lead}>{many ? t("units:newMapChoose") : t("units:newMapBody")}</p>
      <div className={styles.sides}>
        <Side label={t("units:onLeft")} partners={unit.partners} chosen={left} onChoose={chooseLeft} />
        {many && (
          <Side label={t("units:onRight")} partners={unit.partners} chosen={right} onChoose={chooseRight} />
        )}
      </div>
      <p role="status" className={dialog.lead}>
        {t("units:leftIs", { left: nameOf(unit, left), right: nameOf(unit, right) })}
      </p>
      <TextInput
        label={t("mapLibrary:topic")}
        placeholder={t("mapLibrary:topicExample")}
        value={topic}
        maxLength={NAME_MAX}
        onChange={(event) => setTopic(event.currentTarget.value)}
      />
      <MapStartChoice labels={unit.labels} chosen={from} onChoose={setFrom} />
      {create.isError && <Notice sentence={errorSentence(create.error)} />}
      <div className={dialog.buttons}>
        <Button variant="default" onClick={onClose}>
          {t("cancel")}
        </Button>
        <Button type="submit" loading={create.isPending} data-autofocus>
          {t("units:drawMap")}
        </Button>
      </div>
    </form>
  );
}

const nameOf = (unit: Unit, id: PartnerId | undefined) =>
  unit.partners.find((partner) => partner.id === id)?.name ?? "";

function useDrawnMap(unit: Unit, onDone: () => void) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation(
    queries.cycleMap.create.mutationOptions({
      onSuccess: async ({ map }) => {
        await client.invalidateQueries({ queryKey: queries.cycleMap.list.key() });
        onDone();
        await navigate({ to: "/units/$unitId/maps/$mapId", params: { unitId: unit.id, mapId: map.id } });
      },
    }),
  );
}

type SideProps = {
  label: string;
  partners: readonly Partner[];
  chosen: PartnerId | undefined;
  onChoose: (partner: PartnerId) => void;
};

function Side({ label, partners, chosen, onChoose }: SideProps) {
  return (
    <Radio.Group label={label} value={chosen ?? null}>
      <div className={styles.people}>
        {partners.map((partner) => (
          <Radio
            key={partner.id}
            classNames={{ body: styles.person ?? "" }}
            size="md"
            value={partner.id}
            label={partner.name}
            onChange={() => onChoose(partner.id)}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
