import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { queries } from "#renderer/bridge/index.ts";
import type { Assignment } from "#shared/domain/assignment.ts";
import type { AssignmentId, UnitId } from "#shared/domain/ids.ts";

/** What a unit was given. A change shows at once and is kept; when it cannot be, what the core has shows again. */
export function useAssignments(unitId: UnitId) {
  const client = useQueryClient();
  const options = queries.homework.assignments.queryOptions({ input: { unitId } });
  const given = useQuery(options);
  const put = (change: (before: Assignment[]) => Assignment[]) =>
    client.setQueryData(options.queryKey, (before: Assignment[] = []) => change(before));
  const again = () => client.invalidateQueries({ queryKey: options.queryKey });
  const keeping = useMutation(queries.homework.keepAssignment.mutationOptions({ onError: again }));
  const removing = useMutation(queries.homework.removeAssignment.mutationOptions({ onError: again }));
  return {
    given: given.data,
    failure: given.error ?? keeping.error ?? removing.error,
    /** Settles once it is durable. */
    keep: (assignment: Assignment) => {
      put((before) => newestFirst([assignment, ...before.filter(({ id }) => id !== assignment.id)]));
      return keeping.mutateAsync({ assignment }).catch(() => undefined);
    },
    remove: (id: AssignmentId) => {
      put((before) => before.filter((one) => one.id !== id));
      removing.mutate({ unitId, id });
    },
  };
}

export type Assignments = ReturnType<typeof useAssignments>;

const newestFirst = (all: Assignment[]) =>
  all.toSorted((one, other) => other.givenAt.localeCompare(one.givenAt) || other.id.localeCompare(one.id));
