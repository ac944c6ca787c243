import { describe } from 'vitest';
import { load } from '../../src/site/dataset/load.ts';
import { createLocalizer } from '../../src/site/pages/localize.ts';
import { testPictures } from '../support/pictures.ts';

describe('the pictures of the second dataset', () => testPictures(createLocalizer(load('tests/datasets/second'))));
