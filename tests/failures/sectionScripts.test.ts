import { grounds } from './grounds.ts';
import { tryScripts } from './scriptCases.ts';

tryScripts(grounds[1], /^(main|LensBar|Sources|language|adopt|LiveText|followLens|afterHydration|dimRecords|records|citation|recordDialog|fetchPart)/);
