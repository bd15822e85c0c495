/** A simulation of the hotline: the paging and queueing that run live, with a made-up clock. */
@NullMarked
package org.nuanjing.tickets.simulation;

import org.jspecify.annotations.NullMarked;
