import { serveBuilt } from '../support/setUpLong.ts';

/** The site alone: WebKit is started by its own tests. */
export default serveBuilt;
