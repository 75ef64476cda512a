import { useMutation } from "@tanstack/react-query";
import type { Extent } from "#shared/cycle/shared-part.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import { core } from "../../bridge/index.ts";
import { makePng, makeSvg, type Scene } from "../../features/cycle-map/index.ts";

export type FileKind = "json" | "svg" | "png";
type Wanted = { map: CycleMap; extent: Extent; withNames: boolean; scene: Scene | null };

/** The window could not draw the picture; nothing was asked of the core. */
class PictureFailed extends Error {}

/** Makes the file that is asked for and hands it over to be saved, one at a time. */
export function useSaveFile({ map, extent, withNames, scene }: Wanted) {
  const saving = useMutation({
    mutationFn: async (kind: FileKind) => {
      const mapId = map.id;
      if (kind === "json") return core.mapFiles.exportJson({ mapId, extent, withNames });
      if (!scene) throw new PictureFailed();
      const make = kind === "svg" ? makeSvg(scene) : makePng(scene);
      const content = await make.catch((cause: unknown) => {
        throw new PictureFailed("drawing", { cause });
      });
      return core.mapFiles.savePicture({ mapId, extent, picture: { format: kind, content } });
    },
  });
  const pictureFailed = saving.error instanceof PictureFailed;
  return {
    save: (kind: FileKind) => {
      if (!saving.isPending) saving.mutate(kind);
    },
    busy: saving.isPending,
    saved: saving.data?.outcome === "saved",
    pictureFailed,
    failure: pictureFailed ? null : saving.error,
  };
}
