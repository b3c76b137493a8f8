/** A broker of your own: from one list of nodes, its queues and who may do what with them. */
@ApplicationModule(allowedDependencies = {"casefile", "territory"})
@NullMarked
package kz.consular.gateway.broker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
