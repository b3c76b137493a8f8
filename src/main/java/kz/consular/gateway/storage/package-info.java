/** Sealed containers as files named by their SHA-256, the staging directory, and the disk they need. */
@ApplicationModule(allowedDependencies = {"domain", "node :: folder", "node :: roles", "persistence", "signature"})
@NullMarked
package kz.consular.gateway.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
