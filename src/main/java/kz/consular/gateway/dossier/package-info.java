/** An application sealed, stored, and opened again. */
@ApplicationModule(allowedDependencies = {"casefile", "signing", "delivery", "node"})
@NullMarked
package kz.consular.gateway.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
