package org.nuanjing.tickets;

/**
 * What somebody does to a ticket, as a value that can be carried to wherever the ticket is kept.
 */
public sealed interface TicketCommand permits OfficerCommand, StaffCommand {}
