/** The database of a node: its connections, its transactions, and the meaning of its errors. */
@ApplicationModule(allowedDependencies = {"domain", "node :: folder", "node :: roles"})
@NullMarked
package kz.consular.gateway.persistence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
