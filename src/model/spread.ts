import type { Figure } from '../schema/records.ts';

/** The lowest and the highest of some figures; `atLeast` where the highest is itself only a lower bound. */
export interface Spread {
  from: number;
  to: number;
  atLeast: boolean;
}

export function lowest(figure: Figure): number {
  return figure.value ?? figure.from ?? 0;
}

export function highest(figure: Figure): number {
  return figure.value ?? figure.to ?? 0;
}

/** All figures of the lead's unit: the ones that speak about the same thing and may be drawn on one scale. */
export function comparable(figures: readonly Figure[], lead: string | undefined): Figure[] {
  const unit = figures.find((figure) => figure.id === lead)?.unit;
  return figures.filter((figure) => figure.unit === unit);
}

/** From the lowest to the highest of the values that anybody gives. Throws where there are no figures. */
export function spread(figures: readonly Figure[]): Spread {
  if (!figures.length) throw new Error('a spread of no figures');
  const to = Math.max(...figures.map(highest));
  return {
    from: Math.min(...figures.map(lowest)),
    to,
    atLeast: figures.some((figure) => figure.bound === 'least' && highest(figure) === to)
  };
}
