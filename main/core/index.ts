import "#tests/support/fake-core.ts";
