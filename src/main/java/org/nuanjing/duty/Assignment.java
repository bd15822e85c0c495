package org.nuanjing.duty;

/** Somebody is on duty in a role. */
public record Assignment(String staff, DutyRole role) {}
