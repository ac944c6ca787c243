/** `XMLHttpRequest.HEADERS_RECEIVED`, in fewer bytes: every embed has it. */
const headersReceived = 2;

/**
 * Fetches a page of the site, or another file that browsers parse, as a document that is not shown. Throws where there is none, with the status of
 * the answer as the message if there was an answer. The browser parses the answer itself: a text that a script has parsed would need an exception from the policy, which
 * lets no script turn text into markup.
 */
export function fetchPage(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    // The page for what is not there is not read: its styles are for itself, and the policy of this page refuses them.
    request.onreadystatechange = () => {
      if (request.readyState !== headersReceived || request.status === 200) return;
      reject(new Error(`${request.status}`));
      request.abort();
    };
    request.onloadend = () => {
      if (request.responseXML) resolve(request.responseXML);
      else reject(new Error(address));
    };
    request.send();
  });
}
