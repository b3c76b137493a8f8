/** The state of all nodes as reported, kept in the monitor's database. */
@NullMarked
package kz.consular.gateway.monitor.projection;

import org.jspecify.annotations.NullMarked;
