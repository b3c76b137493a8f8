/** The reporting side: what a node tells monitors, and the commands it carries out. */
@NamedInterface
@NullMarked
package kz.consular.gateway.monitor.agent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
