/** The register of cases: state, timeline, one answer per submission. */
@NamedInterface
@NullMarked
package kz.consular.gateway.mission.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
