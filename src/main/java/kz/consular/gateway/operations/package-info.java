/** What IT staff do at the command line of a node's own computer: look at consignments, and lay a hand on them. */
@ApplicationModule(allowedDependencies = {"casefile", "delivery", "node", "signing"})
@NullMarked
package kz.consular.gateway.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
