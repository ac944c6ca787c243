import type { Frame, Page } from 'playwright-core';

/** Runs a function over a page that a browser makes of a text, beside the one that is open: the policy of that lets no script make markup of text. */
export async function parseElsewhere<Argument, Result>(
  page: Page | Frame,
  html: string,
  read: (root: Document, argument: Argument) => Result,
  argument: Argument
): Promise<Result> {
  const blank = await ('context' in page ? page : page.page()).context().newPage();
  try {
    return (await blank.evaluate(
      `(${String(read)})(new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html'), ${JSON.stringify(argument)})`
    )) as Result;
  } finally {
    await blank.close();
  }
}
