/** The web port for IT staff, and the audit of their actions. */
@ApplicationModule(allowedDependencies = {"domain", "node :: loop", "node :: roles"})
@NullMarked
package kz.consular.gateway.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
