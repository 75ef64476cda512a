import { useQuery } from "@tanstack/react-query";
import type { ResponseId } from "#shared/domain/ids.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./FillIn.module.css";
import { FillIn } from "./FillIn.tsx";

/** A form as it is filled in with the clinician. Always read afresh: another window may have gone on with it. */
export function FillPage({ responseId }: { responseId: ResponseId }) {
  const filled = useQuery({
    ...queries.forms.read.queryOptions({ input: { responseId } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnMount: "always",
  });
  const unitId = filled.data?.response.unitId;
  const unit = useQuery({
    ...queries.units.get.queryOptions({ input: { unitId: unitId as NonNullable<typeof unitId> } }),
    enabled: unitId !== undefined,
  });
  const failure = filled.error ?? unit.error;
  if (failure) {
    return (
      <div className={styles.page}>
        <Notice sentence={errorSentence(failure)} />
      </div>
    );
  }
  if (!filled.data || !unit.data || filled.isFetching) return null;
  return <FillIn unit={unit.data} filled={filled.data} />;
}
