/** Who is calling: the officer and the mission that a client certificate names. */
@ApplicationModule(allowedDependencies = {"casefile", "signing"})
@NullMarked
package kz.consular.gateway.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
