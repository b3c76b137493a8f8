/** Interventions and self-tests that an operator requests at the monitor, for this node or another. */
@NullMarked
package kz.consular.gateway.monitor.commands;

import org.jspecify.annotations.NullMarked;
