/** Restores cases and decisions of the mission from sealed containers. */
@NamedInterface
@NullMarked
package kz.consular.gateway.mission.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
