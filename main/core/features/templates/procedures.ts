import { bonesOf, contentOf, uncounted } from "#shared/cycle/map-content.ts";
import type { MapTemplate } from "#shared/domain/map-template.ts";
import type { Clock } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import { findMap } from "../cycle-map/index.ts";
import { deleteTemplate, findTemplate, listTemplates, storeTemplate } from "./repository.ts";

/** The clinician's own starting points for new maps. */
export function templatesProcedures(templates: WithPractice["templates"], clock: Clock) {
  return {
    list: templates.list.handler(({ context }) => listTemplates(context.practice.vault.read)),

    /** Asking again with the same id answers with the one made the first time. */
    save: templates.save.handler(({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      const known = findTemplate(vault.read, input.id);
      if (known) return known;
      const stored = findMap(vault.read, input.mapId);
      if (!stored) throw errors.NOT_FOUND();
      const content = input.withWords ? uncounted(contentOf(stored.map)) : bonesOf(stored.map);
      const template: MapTemplate = {
        schema: 1,
        id: input.id,
        name: input.name,
        content: { ...content, name: "" },
        createdAt: clock().toISOString(),
      };
      vault.commit({ action: "template-saved", author: "clinician", device }, (write) =>
        storeTemplate(write, template),
      );
      return template;
    }),

    keep: templates.keep.handler(({ context: { practice }, input: { template } }) => {
      practice.vault.commit(
        { action: "template-saved", author: "clinician", device: practice.device },
        (write) => storeTemplate(write, template),
      );
      return template;
    }),

    remove: templates.remove.handler(({ context: { practice }, input: { templateId } }) => {
      const { vault, device } = practice;
      if (findTemplate(vault.read, templateId))
        vault.commit({ action: "template-removed", author: "clinician", device }, (write) =>
          deleteTemplate(write, templateId),
        );
      return { templateId };
    }),
  };
}
