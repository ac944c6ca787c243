import type { Localized } from '../../i18n/localized.ts';
import { createLedger } from '../../model/delivered.ts';
import { deliveryFacets } from '../../lens/recordFacets.ts';
import { deliveryGroupsOf, fulfilmentOf, type DeliveryGroup, type Fulfilment } from '../../model/deliveryGroups.ts';
import type { PageRecord } from '../../lens/pageRecord.ts';
import type { Section } from '../sectionDefinition.ts';
import DeliveryGist from './print/DeliveryGist.svelte';
import Delivery from './Delivery.island.svelte';
import DeliveryGroups from './print/DeliveryGroups.svelte';

function findingOf(localized: Localized): string {
  const { talks, span } = localized;
  const ledger = createLedger(talks.dataset);
  const accounts = deliveryGroupsOf(talks.dataset, span).flatMap((group) => group.accounts);
  const fulfilments = accounts.map((account) => fulfilmentOf(account, ledger));
  const count = (...ones: Fulfilment[]): number => fulfilments.filter((one) => ones.includes(one)).length;
  const met = count('reached', 'reachedOneWay', 'reachedInferred');
  return localized.say('delivery.finding', { all: fulfilments.length, met, unknown: count('unknown') });
}

function recordsIn({ talks }: Localized, { accounts, totals, handovers, reported }: DeliveryGroup): PageRecord[] {
  const promised = accounts.flatMap(({ promise, totals: own }) => [
    { id: promise.id, kind: 'promise', ...deliveryFacets(talks, promise) },
    ...own.map((total) => ({ id: total.id, kind: 'delivery', ...deliveryFacets(talks, total) }))
  ]);
  const others = [...totals.toReversed(), ...handovers, ...reported];
  return [...promised, ...others.map((delivery) => ({ id: delivery.id, kind: 'delivery', ...deliveryFacets(talks, delivery) }))];
}

/** The section on what was promised and what was handed over since. */
export const deliverySection: Section = {
  id: 'delivery',
  island: Delivery,
  records: (localized) => deliveryGroupsOf(localized.talks.dataset, localized.span).flatMap((group) => recordsIn(localized, group)),
  markup: (_, print) => new Map([['groups', print(DeliveryGroups, {})]]),
  isRecordLater: true,
  openLabel: ({ say, talks }) => say('delivery.openLabel', { all: talks.dataset.deliveries.filter(({ kind }) => kind === 'handover').length }),
  finding: findingOf,
  gist: (_, print) => print(DeliveryGist, {})
};
