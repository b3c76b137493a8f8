/** The reporting side of a node: its reports to monitors, and the commands that it executes. */
@NamedInterface
@NullMarked
package kz.consular.gateway.monitor.agent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
