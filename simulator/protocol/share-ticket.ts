/** The ticket a card shared to a group brings, and back. */
export const ticketOf = (group: string): string => `ticket-${group}`;
export const groupOfTicket = (ticket: string): string => ticket.replace(/^ticket-/, '');
