import { eventsIn } from '../../model/gistRows.ts';
import { attacksOf, inTimeOrder, largestAround, talksOf, type DatedEvent } from '../../model/timeline.ts';
import type { Dataset, TalksEvent } from '../../schema/records.ts';
import type { AddProblem } from './problem.ts';
import { readDate } from './readDate.ts';

/** Whether the figures that an event's bar is made of are there; where not, that is told with its references. */
function isSound({ magnitude, figures }: TalksEvent): boolean {
  return magnitude.every((id) => figures.some((figure) => figure.id === id));
}

function isDate(edtf: string): boolean {
  try {
    readDate(edtf);
    return true;
  } catch {
    return false; // told with its record
  }
}

/** The events that have to lead: the talks that the article is about, and the largest counted attack of the days before and after them. */
function obliged(inside: readonly DatedEvent[], about: string): DatedEvent[] {
  const talks = talksOf(inside, readDate(about));
  const { before, since, overall } = largestAround(attacksOf(inside), talks?.span);
  const attacks = [before?.attack, since?.attack, talks ? undefined : overall].map((attack) => attack?.event.id);
  return inside.filter((one) => one === talks || attacks.includes(one.event.id));
}

/**
 * Checks which events lead, where any does: each falls on the days that are told, and those that must lead do. The rest of the rule,
 * that a side called the event a cause or an answer, is for whoever reads its sources.
 *
 * @example `events.json › event-talks › leads: found nothing, expected true: it is the talks, or the largest counted attack before or after them`
 */
export function checkLeads({ card, article, events }: Dataset, addProblem: AddProblem): void {
  const window = card.gistWindow ?? card.focus ?? card.window;
  const sound = events.filter(isSound);
  if (!sound.some(({ leads }) => leads) || ![window, article.about, ...sound.map(({ date }) => date)].every(isDate)) return;
  const inside = eventsIn(inTimeOrder(sound, readDate), readDate(window));
  for (const { id, date, leads } of sound)
    if (leads && !inside.some(({ event }) => event.id === id))
      addProblem('events.json', id, 'leads', `a date of ${date}`, `a day within ${window}, by the gistWindow, focus or window of card.json › ${card.id}`);
  for (const { event } of obliged(inside, article.about))
    if (!event.leads) addProblem('events.json', event.id, 'leads', 'nothing', 'true: it is the talks, or the largest counted attack before or after them');
  for (const { id, figures, compared } of events)
    if (new Set(figures.filter((figure) => compared.includes(figure.id)).map(({ unit }) => unit)).size > 1)
      addProblem('events.json', id, 'compared', 'figures of several units', 'figures of one unit');
}
