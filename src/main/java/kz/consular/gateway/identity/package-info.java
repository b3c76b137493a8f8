/** Who calls: the officer and the mission, or the office, that a client certificate names. */
@ApplicationModule(allowedDependencies = {"domain", "signature :: keys", "signature :: trust"})
@NullMarked
package kz.consular.gateway.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
