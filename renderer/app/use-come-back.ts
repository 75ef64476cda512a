import { useEffect } from "react";
import { core } from "../bridge/index.ts";
import type { makeRouter } from "./routes.tsx";

/** After a form came back the clinician stands again where they handed it over. */
export function useComeBack(router: ReturnType<typeof makeRouter>): void {
  useEffect(() => {
    const comeBack = async () => {
      const place = await core.handover.cameFrom();
      if (!place) return;
      const { unitId, sessionId, from } = place;
      if (from === "measures") await router.navigate({ to: "/units/$unitId/measures", params: { unitId } });
      else if (from === "intake") await router.navigate({ to: "/units/$unitId/intake", params: { unitId } });
      else if (from === "joint-work")
        await router.navigate({ to: "/units/$unitId/consent", params: { unitId } });
      else if (sessionId)
        await router.navigate({ to: "/units/$unitId/sessions/$sessionId", params: { unitId, sessionId } });
      else await router.navigate({ to: "/units/$unitId", params: { unitId } });
    };
    // Not told, it is the first page as ever.
    comeBack().catch(() => undefined);
  }, [router]);
}
