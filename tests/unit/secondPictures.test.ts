import { describe } from 'vitest';
import { load } from '../../src/site/dataset/load.ts';
import { testCards } from '../support/pictures.ts';

/** The pictures of another negotiation: in a file of its own, since each process speaks the words of one dataset. */
describe('the pictures of the second dataset', () => testCards(load('tests/datasets/second')));
