/** Where mistakes can be reported. */
export interface Desk {
  /** The address of the project's repository, if the build knows one. */
  repository?: string | undefined;
  /** The contact in the dataset's card: a page, or a `mailto:` address. */
  contact?: string | undefined;
}

/** Where a mistake is reported: in an issue of the repository, or to the contact of the dataset. */
export interface Report {
  by: 'repository' | 'contact';
  address: string;
}

/**
 * Where a mistake is reported, with the id of the record as title or subject; `undefined` where neither a repository nor a contact is
 * known.
 *
 * @example reportMistake({ contact: 'mailto:desk@example.org' }, 'lamp') // { by: 'contact', address:
 * 'mailto:desk@example.org?subject=lamp' }
 */
export function reportMistake({ repository, contact }: Desk, record?: string): Report | undefined {
  const title = record === undefined ? '' : encodeURIComponent(record);
  if (repository) return { by: 'repository', address: `${repository.replace(/\/+$/, '')}/issues/new${title && `?title=${title}`}` };
  if (!contact) return undefined;
  return { by: 'contact', address: contact.startsWith('mailto:') && title ? `${contact}?subject=${title}` : contact };
}
