/** The decision and its notice: sealed, verified, bound to its dossier, handed over. */
@ApplicationModule(allowedDependencies = {"casefile", "signing", "delivery", "dossier", "register", "node", "trace"})
@NullMarked
package kz.consular.gateway.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
