/** Where mistakes can be reported. */
export interface Desk {
  /** The address of the project's repository, where the build knows one. */
  repository?: string | undefined;
  /** What the dataset's card names: a page, or an address of mail. */
  contact?: string | undefined;
}

/** How a mistake reaches those who correct it: as an issue of the repository, or at the contact of the dataset. */
export interface Report {
  by: 'repository' | 'contact';
  address: string;
}

/**
 * Where a mistake is reported, with the id of the record that it is in as its title; nothing where the site names no place for that.
 *
 * @example reportMistake({ contact: 'mailto:desk@example.org' }, 'lamp') // { by: 'contact', address: 'mailto:desk@example.org?subject=lamp' }
 */
export function reportMistake({ repository, contact }: Desk, record?: string): Report | undefined {
  const title = record === undefined ? '' : encodeURIComponent(record);
  if (repository) return { by: 'repository', address: `${repository.replace(/\/+$/, '')}/issues/new${title && `?title=${title}`}` };
  if (!contact) return undefined;
  return { by: 'contact', address: contact.startsWith('mailto:') && title ? `${contact}?subject=${title}` : contact };
}
