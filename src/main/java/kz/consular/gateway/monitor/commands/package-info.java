/** Interventions and self-tests ordered at the monitor, here or at another node. */
@NullMarked
package kz.consular.gateway.monitor.commands;

import org.jspecify.annotations.NullMarked;
