/** What this node is: the roles it plays, and what an administrator's command sees of it. */
@ApplicationModule(allowedDependencies = {"casefile", "signing"})
@NullMarked
package kz.consular.gateway.node;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
