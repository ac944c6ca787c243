import type { Localized } from '../../i18n/localized.ts';
import { titlesOfPicture } from '../pictures/pictures.ts';
import type { Picture } from '../pictures/picture.ts';

/** The way to a picture's page, with its title. */
export interface PictureLink {
  title: string;
  address: string;
}

/** The ways to the pictures of a section: that of its answer, and the further ones. */
export interface PictureLinks {
  answer: string | undefined;
  further: PictureLink[];
}

/** Links to some pictures. `folder` is the way to the folder of all pictures. */
export function linkPictures(localized: Localized, pictures: readonly Picture[], folder: string): PictureLink[] {
  return pictures.map((picture) => ({ title: titlesOfPicture(localized, picture).now, address: `${folder}${picture.id}/` }));
}

/** Links to the pictures of a section. `home` is the way to the folder of the language. */
export function pictureLinks(localized: Localized, pictures: readonly Picture[], section: string, home: string): PictureLinks {
  const own = linkPictures(
    localized,
    pictures.filter((picture) => picture.section === section),
    `${home}picture/`
  );
  const isAnswer = ({ address }: PictureLink): boolean => address.endsWith(`/${section}/`);
  return { answer: own.find(isAnswer)?.address, further: own.filter((link) => !isAnswer(link)) };
}
