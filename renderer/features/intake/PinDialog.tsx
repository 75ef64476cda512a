import { Button, NativeSelect } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { MapSummary } from "#shared/contract/cycle-map.ts";
import { SIDES, SLOTS } from "#shared/domain/cycle-map.ts";
import type { Unit } from "#shared/domain/unit.ts";
import type { Asked } from "#shared/forms/question.ts";
import type { FormResponse } from "#shared/forms/response.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { vocabularyOf } from "../cycle-map/index.ts";
import styles from "./AnswersPage.module.css";

type Props = { unit: Unit; response: FormResponse; question: Asked; onClose: () => void };

/** Pins an answer to the place on a map that it touches. */
export function PinDialog({ unit, response, question, onClose }: Props) {
  const maps = useQuery(queries.cycleMap.list.queryOptions({ input: { unitId: unit.id } }));
  const fitting = maps.data?.filter((map) => placesOn(unit, response, map).length > 0);
  return (
    <Dialog opened onClose={onClose} title={t("intake:pinTitle")}>
      <div className={styles.stack}>
        <p className={styles.quoted}>{question.text}</p>
        {maps.isError && <Notice sentence={errorSentence(maps.error)} />}
        {fitting?.length === 0 && <p>{t("intake:pinNoMap")}</p>}
        {fitting && fitting.length > 0 && <Where {...{ unit, response, question, onClose }} maps={fitting} />}
      </div>
    </Dialog>
  );
}

function Where({ unit, response, question, maps, onClose }: Props & { maps: readonly MapSummary[] }) {
  const [mapId, setMap] = useState(maps[0]?.id);
  const map = maps.find(({ id }) => id === mapId);
  const places = map ? placesOn(unit, response, map) : [];
  const [wanted, setPlace] = useState("");
  const place = places.find(({ value }) => value === wanted) ?? places[0];
  const client = useQueryClient();
  const pin = useMutation(
    queries.intake.pin.mutationOptions({
      async onSuccess() {
        await client.invalidateQueries({ queryKey: queries.intake.rawSpots.key() });
        onClose();
      },
    }),
  );
  if (!map || !place) return null;
  return (
    <>
      {maps.length > 1 && (
        <NativeSelect
          size="md"
          label={t("intake:pinMap")}
          value={map.id}
          data={maps.map(({ id, name }) => ({
            value: id,
            label: name === "" ? t("units:mapUnnamed") : name,
          }))}
          onChange={({ currentTarget }) => setMap(maps.find(({ id }) => id === currentTarget.value)?.id)}
        />
      )}
      <NativeSelect
        size="md"
        label={t("intake:pinPlace")}
        value={place.value}
        data={places.map(({ value, label }) => ({ value, label }))}
        onChange={({ currentTarget }) => setPlace(currentTarget.value)}
      />
      <p>{t("intake:pinAbout")}</p>
      {pin.isError && <Notice sentence={errorSentence(pin.error)} />}
      <div className={styles.buttons}>
        <Button variant="subtle" onClick={onClose}>
          {t("cancel")}
        </Button>
        <Button
          loading={pin.isPending}
          onClick={() =>
            pin.mutate({
              mapId: map.id,
              responseId: response.id,
              questionId: question.id,
              side: place.side,
              slot: place.slot,
            })
          }
        >
          {t("intake:pinNow")}
        </Button>
      </div>
    </>
  );
}

/** The places of the sides whose partner the answer is of. */
function placesOn(unit: Unit, { partnerId }: FormResponse, map: MapSummary) {
  const words = vocabularyOf(unit.labels, map.kind);
  return SIDES.flatMap((side, index) => {
    const partner = unit.partners.find(({ id }) => id === map.partners[index]);
    if (!partner || (partnerId !== null && partner.id !== partnerId)) return [];
    return SLOTS.map((slot) => ({
      value: `${side} ${slot}`,
      label: words.placeName(slot, partner.name),
      side,
      slot,
    }));
  });
}
