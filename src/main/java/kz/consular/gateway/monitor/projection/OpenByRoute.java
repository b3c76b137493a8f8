package kz.consular.gateway.monitor.projection;

import java.time.Instant;
import kz.consular.gateway.delivery.ConsignmentState;

/**
 * What on a route has not come to its end.
 *
 * @param repeated whether it went out more than once because no answer came
 * @param overdue how many of them are older than they should get
 */
public record OpenByRoute(
        Route route, ConsignmentState state, boolean repeated, long many, long overdue, Instant oldest) {}
