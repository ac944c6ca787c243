/** The script of every embed of an answer, a classic script like that of sections: the outcome cards are the only island that an answer has. */
import { startEmbed } from './startEmbed.ts';

startEmbed({ outcomes: () => import('../sections/outcomes/Outcomes.island.svelte') });
