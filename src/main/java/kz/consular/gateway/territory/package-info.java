/** The current district of a last registration: KATO codes, their successors by date, and the directory of offices. */
@ApplicationModule(allowedDependencies = {"domain", "domain :: application"})
@NullMarked
package kz.consular.gateway.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
