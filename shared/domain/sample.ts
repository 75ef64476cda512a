/**
 * Opens the fictional sample practice on every computer. Published on purpose: what it opens is invented, and nobody's
 * secret may ever be kept there.
 */
export const SAMPLE_PASSPHRASE = "lantern orchard pebble willow thimble harbor";
