/** The script of every embed of answers, a classic file too: of all islands an answer has the outcome cards alone. */
import { startEmbed } from './startEmbed.ts';

startEmbed({ outcomes: () => import('../sections/outcomes/Outcomes.island.svelte') });
