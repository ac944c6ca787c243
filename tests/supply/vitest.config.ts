import { defineConfig } from 'vitest/config';

/** A limit for what hangs, in ms: a build waits for a registry. */
const hour = 3_600_000;

export default defineConfig({ test: { environment: 'node', include: ['tests/supply/**/*.test.ts'], testTimeout: hour, hookTimeout: hour } });
