import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { queries } from "#renderer/bridge/index.ts";
import { t } from "#renderer/i18n/index.ts";
import type { OwnSheet } from "#shared/homework/library-sheet.ts";
import type { Undo } from "../UndoOffer.tsx";

/** Takes a sheet of the clinician's own out of the library; it can be had back at once. */
export function RemoveOwn({ sheet, onRemoved }: { sheet: OwnSheet; onRemoved: Undo["offer"] }) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: queries.homework.ownSheets.key() });
  const keep = useMutation(queries.homework.keepSheet.mutationOptions({ onSuccess: refresh }));
  const remove = useMutation(
    queries.homework.removeSheet.mutationOptions({
      onSuccess: async () => {
        await refresh();
        onRemoved(t("homeworkDesk:ownRemoved", { title: sheet.text.title }), () => keep.mutate({ sheet }));
      },
    }),
  );
  return (
    <Button
      variant="subtle"
      h={44}
      loading={remove.isPending}
      onClick={() => remove.mutate({ id: sheet.id })}
    >
      {t("homeworkDesk:ownRemove")}
    </Button>
  );
}
