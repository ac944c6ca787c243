/** The script of every embed of a whole section: one classic file, since a frame that is sandboxed as an origin of its own is denied modules. */
import { sectionLoaders } from '../page/sectionLoaders.ts';
import { startEmbed } from './startEmbed.ts';

startEmbed(sectionLoaders);
