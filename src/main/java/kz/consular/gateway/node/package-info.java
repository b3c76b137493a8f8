/** The roles, the settings, the data folder and the background loops of a node. */
@ApplicationModule(allowedDependencies = {"domain", "signature", "signature :: keys"})
@NullMarked
package kz.consular.gateway.node;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
