import type { Language } from '../../i18n/language.ts';
import { previewWidths, type BuilderWords } from '../built.ts';

/** The words of the builder's script. Without the site's address, hosts cannot turn a pasted address into a frame, so the note on addresses differs. */
export function builderWords({ say }: Language, hasSite: boolean): BuilderWords {
  const width = (name: keyof typeof previewWidths): string => say(`embed.widths.${name}`, { width: Number(previewWidths[name]) });
  const noteOfAddress = hasSite ? 'embed.address.note' : 'embed.address.plainNote';
  return {
    preview: say('embed.preview'),
    width: say('embed.width'),
    widths: { phone: width('phone'), column: width('column'), full: width('full') },
    weight: say('embed.weight'),
    code: say('embed.code'),
    codes: {
      resized: { title: say('embed.resized.title'), note: say('embed.resized.note') },
      frame: { title: say('embed.frame.title'), note: say('embed.frame.note') },
      address: { title: say('embed.address.title'), note: say(noteOfAddress) }
    },
    copy: say('embed.copy'),
    copied: say('embed.copied'),
    failed: say('embed.failed')
  };
}
