/** Identifies the caller by the client certificate: officer and mission, or clerk and office. */
@ApplicationModule(allowedDependencies = {"domain", "signature :: keys", "signature :: trust"})
@NullMarked
package kz.consular.gateway.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
