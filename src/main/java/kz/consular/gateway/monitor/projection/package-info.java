/** The reported state of all nodes, in the database of the monitor. */
@NullMarked
package kz.consular.gateway.monitor.projection;

import org.jspecify.annotations.NullMarked;
