/** What this node is. */
@ApplicationModule(allowedDependencies = {"domain", "signature", "signature :: keys"})
@NullMarked
package kz.consular.gateway.node;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
