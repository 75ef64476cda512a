import { useMutation } from "@tanstack/react-query";
import { queries } from "../../bridge/index.ts";

export const useOpenSample = () => useMutation(queries.vault.openSample.mutationOptions());
