/**
 * What happens to an application, step by step over all nodes, for an OpenTelemetry collector. Without one, only carries on the
 * trace that a caller began. The only room with OpenTelemetry.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kz.consular.gateway.trace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
