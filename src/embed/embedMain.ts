/** The script of every embed of a whole section. One classic script, since a sandboxed frame with an opaque origin may not load modules. */
import { sectionLoaders } from '../page/sectionLoaders.ts';
import { startEmbed } from './startEmbed.ts';

startEmbed(sectionLoaders);
