import { createHashHistory, createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { mapIdSchema, unitIdSchema } from "#shared/domain/ids.ts";
import { z } from "#shared/domain/zod.ts";
import { SettingsPage } from "../features/settings/index.ts";
import { CouplePage, CouplesPage } from "../features/units/index.ts";
import { Broken } from "./Broken.tsx";
import { Frame } from "./Frame.tsx";
import { HomeworkRoute } from "./HomeworkRoute.tsx";
import { MapRoute } from "./MapRoute.tsx";
import { NotThere } from "./NotThere.tsx";

const window = createRootRoute({ component: Frame, notFoundComponent: NotThere });

const couples = createRoute({ getParentRoute: () => window, path: "/", component: CouplesPage });

const unit = createRoute({
  getParentRoute: () => window,
  path: "/units/$unitId",
  params: { parse: ({ unitId }) => ({ unitId: unitIdSchema.parse(unitId) }) },
  errorComponent: NotThere,
});

const couple = createRoute({
  getParentRoute: () => unit,
  path: "/",
  component: () => {
    const { unitId } = couple.useParams();
    return <CouplePage key={unitId} unitId={unitId} />;
  },
});

const map = createRoute({
  getParentRoute: () => unit,
  path: "/maps/$mapId",
  params: { parse: ({ mapId }) => ({ mapId: mapIdSchema.parse(mapId) }) },
  component: () => {
    const { unitId, mapId } = map.useParams();
    return <MapRoute key={mapId} unitId={unitId} mapId={mapId} />;
  },
});

const homework = createRoute({
  getParentRoute: () => unit,
  path: "/homework",
  validateSearch: z.object({ mapId: mapIdSchema.optional() }),
  component: () => {
    const { unitId } = homework.useParams();
    const { mapId } = homework.useSearch();
    return <HomeworkRoute key={unitId} unitId={unitId} mapId={mapId} />;
  },
});

const settings = createRoute({ getParentRoute: () => window, path: "/settings", component: SettingsPage });

const tree = window.addChildren([couples, unit.addChildren([couple, map, homework]), settings]);

/** The clinician window's places. They live in the address after `#`, so that a reload finds its place. */
export const makeRouter = () =>
  createRouter({ routeTree: tree, history: createHashHistory(), defaultErrorComponent: Broken });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
