import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  Input,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from "@mantine/core";

const ink: MantineColorsTuple = [
  "#f4f1ec",
  "#e3ddd4",
  "#cbc2b6",
  "#ada395",
  "#8d8479",
  "#6d665d",
  "#4f4a44",
  "#393532",
  "#2a2826",
  "#1c1b1a",
];

/** Buttons take their ink from the tokens, so that they turn with light and dark. */
const variantColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const tint = (percent: number) => `color-mix(in oklab, var(--ink) ${percent}%, transparent)`;
  if (input.variant === "filled") {
    return { ...colors, background: "var(--ink)", hover: tint(86), color: "var(--paper)" };
  }
  if (input.variant === "subtle") return { ...colors, hover: tint(8), color: "var(--ink)" };
  return colors;
};

export const theme = createTheme({
  fontFamily: "var(--sans)",
  headings: { fontFamily: "var(--sans)", fontWeight: "650" },
  colors: { ink },
  primaryColor: "ink",
  primaryShade: { light: 8, dark: 0 },
  variantColorResolver: variantColors,
  defaultRadius: 10,
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: "md" } },
    TextInput: { defaultProps: { size: "md" } },
    PasswordInput: { defaultProps: { size: "md" } },
    NativeSelect: { defaultProps: { size: "md" } },
    Radio: { defaultProps: { iconColor: "var(--paper)" } },
    Autocomplete: { defaultProps: { size: "md" } },
    Input: Input.extend({ styles: { wrapper: { "--input-bd-focus": "var(--focus)" } } }),
    InputWrapper: Input.Wrapper.extend({
      vars: () => ({
        label: { "--input-label-size": "16px" },
        description: { "--input-description-size": "15px" },
        error: { "--input-error-size": "15px" },
        success: {},
      }),
    }),
  },
});

/** Lets Mantine's own surfaces follow our tokens, in light and dark. */
export const cssVariables: CSSVariablesResolver = () => {
  const both = {
    "--mantine-color-body": "var(--paper)",
    "--mantine-color-text": "var(--ink)",
    "--mantine-color-dimmed": "var(--ink-soft)",
    "--mantine-color-default": "var(--surface)",
    "--mantine-color-default-border": "var(--line-strong)",
    "--mantine-color-default-color": "var(--ink)",
    "--mantine-color-placeholder": "var(--ink-soft)",
    "--mantine-color-error": "var(--alarm)",
    "--mantine-color-disabled": "var(--line)",
    "--mantine-color-disabled-color": "var(--ink-soft)",
    "--mantine-color-disabled-border": "var(--line)",
  };
  // Mantine's own greys are cold; these are the ones its fields, menus and choices draw with.
  const light = { ...both, "--mantine-color-gray-1": "color-mix(in oklab, var(--ink) 6%, var(--surface))" };
  const dark = {
    ...both,
    "--mantine-color-dark-4": "color-mix(in oklab, var(--ink) 18%, var(--surface))",
    "--mantine-color-dark-5": "color-mix(in oklab, var(--ink) 13%, var(--surface))",
    "--mantine-color-dark-6": "var(--surface)",
    "--mantine-color-dark-8": "var(--paper)",
  };
  return { variables: {}, light, dark };
};
