package org.nuanjing.duty;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody takes over another's shifts of a date, agreed on the desk.
 *
 * @param date on which the shifts begin
 * @param role the shifts' role
 * @param from the sign-in name of whose they are by the rota
 * @param to the sign-in name of who stands in
 * @param by who entered it
 * @param at when it was entered; of several for the same shifts the latest holds
 */
public record Swap(LocalDate date, DutyRole role, String from, String to, String by, Instant at) {}
