/** Spans for an OpenTelemetry collector and the trace context of messages. The only module that uses OpenTelemetry. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kz.consular.gateway.tracing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
