/** Whether a page has put nothing inside an element: white space between two tags is nothing. */
export const isAlone = (host: Element): boolean => !host.childElementCount && !host.textContent.trim();
