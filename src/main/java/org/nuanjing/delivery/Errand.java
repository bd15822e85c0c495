package org.nuanjing.delivery;

import org.nuanjing.tickets.OfficerCommand;
import org.nuanjing.tickets.TicketReference;

/**
 * What a turn does to a ticket that is kept in another bucket: carried out after the turn, once.
 */
public record Errand(TicketReference ticket, OfficerCommand command) {}
