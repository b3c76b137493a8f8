/** Where a last registration lies today: KATO codes, their successors by date, and the directory of offices. */
@ApplicationModule(allowedDependencies = "casefile")
@NullMarked
package kz.consular.gateway.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
