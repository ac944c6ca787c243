import { describe } from 'vitest';
import { load } from '../../src/build/load.ts';
import { testCards } from '../support/cards.ts';

/** The pictures of another negotiation: in a file of its own, since each process speaks the words of one dataset. */
describe('the pictures of the second dataset', () => testCards(load('tests/datasets/second')));
