import { describe } from 'vitest';
import { testPictures } from '../support/pictures.ts';
import { localizerOf } from '../datasets/loaded.ts';

describe('the pictures of the second dataset', () => testPictures(localizerOf('tests/datasets/second')));
