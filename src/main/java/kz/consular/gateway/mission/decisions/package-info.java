/** Decisions that the mission receives, and their hand-over to the applicant. */
@NamedInterface
@NullMarked
package kz.consular.gateway.mission.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
