/** The door for IT staff: a port of its own, who may come in, and the frame of the pages behind it. */
@ApplicationModule(allowedDependencies = {"node"})
@NullMarked
package kz.consular.gateway.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
