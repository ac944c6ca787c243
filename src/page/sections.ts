import { demandsSection } from '../sections/demands/section.ts';
import { deliverySection } from '../sections/delivery/section.ts';
import { outcomesSection } from '../sections/outcomes/section.ts';
import type { Section } from '../sections/sectionDefinition.ts';
import { roundsSection } from '../sections/rounds/section.ts';
import { sourcesSection } from '../sections/sources/section.ts';
import { timelineSection } from '../sections/timeline/section.ts';

/** The sections of the page, in reading order. */
export const sections: readonly Section[] = [outcomesSection, deliverySection, demandsSection, timelineSection, roundsSection, sourcesSection];
